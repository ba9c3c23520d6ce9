// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.downloads.FileDownload;
import io.dracoonspring.emulator.internal.downloads.Tickets;
import io.dracoonspring.emulator.internal.downloads.ZipDownload;
import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.ErrorResponses;
import io.dracoonspring.emulator.internal.http.Json;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.http.Since;
import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.keypairs.KeyPairContainer;
import io.dracoonspring.emulator.internal.malware.Verdict;
import io.dracoonspring.emulator.internal.s3.S3Storage;
import io.dracoonspring.emulator.internal.state.DownloadShare;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileKey;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.Share;
import io.dracoonspring.emulator.internal.storage.ContentStore;

/**
 * Serves the operations for recipients of the link of a download share. The recipients
 * need no account.
 */
final class PublicDownloadRoutes implements Routes {

	private static final String SHARE = "/api/v4/public/shares/downloads/{access_key}";

	private static final String TOKEN = SHARE + "/{token}";

	private final EmulatorState state;

	private final PublicDownloads shares;

	private final Calls calls;

	private final ContentStore store;

	private final S3Storage s3;

	private final Tickets<Ticket> tickets;

	PublicDownloadRoutes(Backend backend) {
		this.state = backend.state();
		this.shares = new PublicDownloads(this.state);
		this.calls = backend.calls().open();
		this.store = backend.store();
		this.s3 = backend.s3();
		this.tickets = new Tickets<>(this.state.clock(), Backend.URL_LIFETIME);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.HEAD(SHARE, this.calls.answer(this::checkPassword))
			.GET(SHARE, this.calls.ok(this::info))
			.POST(SHARE, this.calls.answer(this::issueUrl))
			.HEAD(TOKEN, this.calls.answer(this::download))
			.GET(TOKEN, this.calls.answer(this::download))
			.build();
	}

	private Object info(Call call) {
		return PublicDownloadShare.of(share(call), this.state);
	}

	private Mono<ServerResponse> checkPassword(Call call) {
		String password = call.query("password");
		boolean accepted = this.state.access(() -> {
			DownloadShare share = share(call);
			if (share.keys() != null && password != null) {
				throw ContentError.SHARE_PASSWORD_FORBIDDEN.exception();
			}
			return share.accepts((password != null) ? password : "", this.state.clock().instant());
		});
		return (accepted ? ServerResponse.ok() : ServerResponse.status(403)).build();
	}

	private Mono<ServerResponse> issueUrl(Call call) {
		PasswordRequest body = call.hasBody() ? call.body(PasswordRequest.class) : new PasswordRequest(null);
		if (this.state.access(() -> share(call).node() instanceof FileNode file && file.isMalicious())) {
			// respond without an error code, although signed-in users get an error code
			// for the same error
			return ServerResponse.status(403)
				.header("X-Forbidden", "403")
				.contentType(MediaType.APPLICATION_JSON)
				.bodyValue(Json.write(ErrorResponses.envelope(ApiException.forbidden("The file is malicious"))));
		}
		return Json.created(new DownloadUrl(
				this.state.access(() -> url(share(call), body.password(), call.request().uri())).toString()));
	}

	private URI url(DownloadShare share, @Nullable String password, URI request) {
		if (share.keys() != null && password != null && !password.isEmpty()) {
			throw ContentError.SHARE_PASSWORD_FORBIDDEN.exception();
		}
		this.shares.requirePassword(share, password);
		if (share.hideDownload()) {
			throw ApiException.forbidden("The creator of the share hides its download");
		}
		this.shares.count(share);
		if (share.node() instanceof FileNode file && this.state.settings().s3Storage()) {
			FileDownload download = FileDownload.of(file);
			return this.s3.urls()
				.object(request.resolve("/"), download.contentId().value(), download.mediaType(),
						FileDownload.disposition(file.name(), false));
		}
		String token = this.tickets.issue(Ticket.of(share));
		return request.resolve("/api/v4/public/shares/downloads/" + share.accessKey() + "/" + token);
	}

	private Mono<ServerResponse> download(Call call) {
		DownloadShare share = this.state.access(() -> share(call));
		Ticket ticket = this.tickets.find(call.path("token"))
			.filter((candidate) -> candidate.accessKey().equals(share.accessKey()) && !share.hideDownload())
			.orElseThrow(ContentError.DOWNLOAD_SHARE_TOKEN_UNKNOWN::exception);
		if (ticket.file() != null) {
			return ticket.file().respond(call.request(), this.state, this.store);
		}
		if (call.request().headers().firstHeader(HttpHeaders.RANGE) != null) {
			throw ContentError.ZIP_WITHOUT_RANGES.exception();
		}
		return Objects.requireNonNull(ticket.archive()).respond(call.request(), this.store);
	}

	private DownloadShare share(Call call) {
		return this.shares.get(call.path("access_key"));
	}

	private record PasswordRequest(@Nullable String password) {

		@Override
		public String toString() {
			return "PasswordRequest[]";
		}

	}

	private record DownloadUrl(String downloadUrl) {

		@Override
		public String toString() {
			return "DownloadUrl[]";
		}

	}

	private record Ticket(String accessKey, @Nullable FileDownload file, @Nullable ZipDownload archive) {

		static Ticket of(DownloadShare share) {
			Node node = share.node();
			if (node instanceof FileNode file) {
				return new Ticket(share.accessKey(), FileDownload.of(file), null);
			}
			return new Ticket(share.accessKey(), null, SharedContent.zip(node));
		}

	}

	/**
	 * Represents the properties of a download share that recipients of the link see
	 * (schema {@code PublicDownloadShare}).
	 *
	 * @param fileName the name of the file or archive
	 * @param size the size of the content in bytes, before it is packed into an archive
	 * @param isProtected whether a password is needed
	 * @param isEncrypted whether the file is encrypted
	 * @param hasDownloadLimit whether the number of downloads is limited
	 * @param limitReached whether the limit of downloads is reached
	 * @param expireAt when the share expires
	 * @param creatorName the name of the creator, empty if it is hidden
	 * @param creatorUsername the user name of the creator, {@code null} if it is hidden
	 * @param fileKey the file key of an encrypted file, {@code null} for other content
	 * @param privateKeyContainer the private key that decrypts the file key
	 * @param hideDownload whether recipients can only view the content
	 * @param virusProtectionInfo the result of the virus scan; for files of scanned rooms
	 * only
	 */
	private record PublicDownloadShare(String name, String fileName, String mediaType, long size, boolean isProtected,
			boolean isEncrypted, boolean hasDownloadLimit, boolean limitReached, @Nullable Instant expireAt,
			@Nullable String notes, Instant createdAt, String creatorName, @Nullable String creatorUsername,
			@Nullable FileKey fileKey, KeyPairContainer.@Nullable PrivateKey privateKeyContainer,
			@JsonView(Since.V5.class) boolean hideDownload,
			@JsonView(Since.V4_44.class) @Nullable Verdict virusProtectionInfo) {

		static PublicDownloadShare of(DownloadShare share, EmulatorState state) {
			Share.Details details = share.details();
			UserInfo creator = UserInfo.of(share.createdBy(), state.users());
			DownloadShare.Keys keys = share.keys();
			FileNode file = (share.node() instanceof FileNode candidate) ? candidate : null;
			return new PublicDownloadShare(details.name(), share.node().name() + ((file != null) ? "" : ".zip"),
					(file != null) ? FileDownload.of(file).mediaType() : "application/zip", share.node().size(),
					details.password() != null || keys != null, keys != null, share.maxDownloads() != null,
					share.isUsedUp(), details.expireAt(), details.notes(), share.createdAt(),
					details.showCreatorName() ? creator.firstName() + " " + creator.lastName() : "",
					details.showCreatorUsername() ? creator.userName() : null, (keys != null) ? keys.fileKey() : null,
					(keys != null) ? KeyPairContainer.of(keys.keyPair()).privateKeyContainer() : null,
					share.hideDownload(), (file != null) ? Verdict.shown(file, state.configuration()) : null);
		}

		@Override
		public String toString() {
			return "PublicDownloadShare[name=" + this.name + "]";
		}

	}

}
