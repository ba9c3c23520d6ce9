// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Json;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.UploadShare;

/** Serves people who upload through the link of an upload share. */
final class ShareUploads implements Routes {

	private static final String SHARE = "/api/v4/public/shares/uploads/{access_key}";

	private static final String CHANNEL = SHARE + "/{upload_id}";

	private static final String PASSWORD_HEADER = "X-Sds-Share-Password";

	private final EmulatorState state;

	private final Calls calls;

	private final PublicUploads shares;

	private final UploadChannels channels;

	private final ChannelHandler handler;

	ShareUploads(Calls calls, UploadChannels channels, ChannelHandler handler) {
		this.state = calls.state();
		this.shares = new PublicUploads(this.state);
		this.calls = calls;
		this.channels = channels;
		this.handler = handler;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(SHARE, this.calls.ok(this::info))
			.POST(SHARE, this.calls.answer(this::create))
			.GET(CHANNEL, this.calls.answer(this::status))
			.POST(CHANNEL, Uploads.chunk(this.handler, (request) -> channel(this.calls.enter(request))))
			.PUT(CHANNEL, this.calls.answer(this::complete))
			.DELETE(CHANNEL, this.calls.answer((call) -> this.handler.cancel(channel(call))))
			.POST(CHANNEL + "/s3_urls", this.calls.answer((call) -> this.handler.presign(channel(call), call)))
			.PUT(CHANNEL + "/s3", this.calls.answer(this::completeS3))
			.build();
	}

	private Object info(Call call) {
		String password = password(call.request().headers().firstHeader(PASSWORD_HEADER));
		UploadShare share = share(call);
		boolean accepted = share.accepts(password, this.state.clock().instant());
		if (!accepted && password != null) {
			throw ContentError.UPLOAD_SHARE_PASSWORD_WRONG.exception();
		}
		return PublicUploadShare.of(share, this.state.users(), accepted);
	}

	// accept a password that is not encoded in Base64, because older clients send such
	// passwords
	private static @Nullable String password(@Nullable String header) {
		if (header == null || header.isEmpty()) {
			return null;
		}
		try {
			return new String(Base64.getDecoder().decode(header), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return header;
		}
	}

	private Mono<ServerResponse> create(Call call) {
		CreateShareRequest body = call.body(CreateShareRequest.class);
		UploadShare share = this.state.access(() -> {
			UploadShare found = share(call);
			this.shares.requirePassword(found, body.password());
			return found;
		});
		return this.handler.create(new ShareUploader(this.state, share), body.check(share.node().id()),
				Boolean.TRUE.equals(body.directS3Upload()), call);
	}

	private UploadShare share(Call call) {
		return this.shares.get(call.path("access_key"));
	}

	private UploadChannel channel(Call call) {
		UploadShare share = this.state.access(() -> share(call));
		return this.channels.get(call.path("upload_id"), new ShareUploader(this.state, share));
	}

	private Mono<ServerResponse> status(Call call) {
		UploadChannel channel = channel(call);
		UploadChannel.Report report = channel.poll();
		return Json.ok(this.state.access(() -> {
			FileNode file = Optional.ofNullable(report.nodeId())
				.flatMap((id) -> this.state.nodes().find(id))
				.map(FileNode.class::cast)
				.orElse(null);
			return new Status(report.status().wireName(), (file != null) ? file.name() : channel.file().name(),
					(file != null) ? (Long) file.size() : channel.file().size(), ChannelHandler.error(report));
		}));
	}

	private Mono<ServerResponse> complete(Call call) {
		UploadChannel channel = channel(call);
		CompleteRequest.UserFileKeyList keys = call.hasBody() ? call.body(CompleteRequest.UserFileKeyList.class)
				: new CompleteRequest.UserFileKeyList(null);
		return this.handler.completeFile(channel, Completion.of(CompleteRequest.keys(keys.items())))
			.map(UploadedFile::of)
			.flatMap(Json::created);
	}

	private Mono<ServerResponse> completeS3(Call call) {
		UploadChannel channel = channel(call);
		CompleteS3ShareRequest body = call.body(CompleteS3ShareRequest.class);
		return this.handler.completeS3(channel, () -> Completion.of(CompleteRequest.keys(body.userFileKeyList())),
				body.parts());
	}

	private record CreateShareRequest(@Nullable String name, @Nullable Long size, @Nullable String password,
			@Nullable Boolean directS3Upload, @Nullable Instant timestampCreation,
			@Nullable Instant timestampModification) {

		AnnouncedFile check(long targetId) {
			if (this.size != null && this.size < 0) {
				throw ErrorCode.NOT_POSITIVE.exception("'size' must not be negative");
			}
			return new AnnouncedFile(targetId, Fields.required(this.name, "name"), this.size, null, null, null,
					this.timestampCreation, this.timestampModification);
		}

		@Override
		public String toString() {
			return "CreateShareRequest[]";
		}

	}

	private record CompleteS3ShareRequest(@Nullable List<CompleteS3Request.Part> parts,
			@Nullable List<CompleteRequest.Item> userFileKeyList) {

	}

	/** Represents the status of an upload (schema {@code S3ShareUploadStatus}). */
	private record Status(String status, String fileName, @Nullable Long size, @Nullable Object errorDetails) {

	}

}
