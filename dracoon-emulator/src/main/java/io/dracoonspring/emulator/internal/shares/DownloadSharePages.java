// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.emulator.internal.crypto.FileDecryption;
import io.dracoonspring.emulator.internal.downloads.Isolation;
import io.dracoonspring.emulator.internal.downloads.Preview;
import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.http.StandalonePages;
import io.dracoonspring.emulator.internal.state.DownloadShare;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.storage.ContentStore;

/**
 * Serves the pages behind the links of download shares. With a real server, these pages
 * belong to the web application, which also decrypts files in the browser.
 */
final class DownloadSharePages implements Routes {

	private static final String PATH = ShareLinks.DOWNLOAD + "{access_key}";

	private static final String NO_DOWNLOAD = "The creator of the share hides its download";

	private static final String NO_SHOW = "A browser cannot show this file safely";

	private final EmulatorState state;

	private final PublicDownloads shares;

	private final ContentStore store;

	private final StandalonePages pages = new StandalonePages();

	DownloadSharePages(Backend backend) {
		this.state = backend.state();
		this.shares = new PublicDownloads(this.state);
		this.store = backend.store();
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(PATH, (request) -> page(200, accessKey(request), ""))
			.POST(PATH, this::deliver)
			.build();
	}

	private static String accessKey(ServerRequest request) {
		return request.pathVariable("access_key");
	}

	private Mono<ServerResponse> page(int status, String accessKey, String problem) {
		try {
			Html content = this.state.access(() -> content(this.shares.get(accessKey), problem));
			return this.pages.show(status, new StandalonePages.Page("Download", content), "'self'");
		}
		catch (ApiException ex) {
			return this.pages.show(ex.status(), SharePage.missing(), "'none'");
		}
	}

	private Html content(DownloadShare share, String problem) {
		FileNode file = (share.node() instanceof FileNode candidate) ? candidate : null;
		String name = share.node().name() + ((file != null) ? "" : ".zip");
		Html html = SharePage.start(share, this.state.users(), problem)
			.fact((file != null) ? "File" : "Archive", name)
			.fact("Size",
					Html.exactSize(share.node().size())
							+ ((file != null) ? "" : ", before it is packed into the archive"))
			.endFacts();
		if (file != null && file.isMalicious()) {
			return html.problem("The virus scanner found malware in this file, so that nobody can download it.");
		}
		if (share.isUsedUp()) {
			return html.problem("The share has reached its limit of downloads.");
		}
		boolean shown = file != null && Preview.mayShow(name);
		if (share.hideDownload() && !shown) {
			return html.problem(NO_DOWNLOAD + ", and browsers cannot show this file safely.");
		}
		return form(html, share, shown);
	}

	private static Html form(Html html, DownloadShare share, boolean shown) {
		boolean encrypted = share.keys() != null;
		html.tag("<form method=\"post\" class=\"panel\">\n");
		if (encrypted || share.details().password() != null) {
			SharePage.password(html);
		}
		if (encrypted) {
			html.tag(
					"""
							<p class="hint">The file is encrypted. The emulator decrypts it for you. A real server never gets this
							password, because its web application decrypts files in the browser.</p>
							""");
		}
		html.tag("<div class=\"actions\">");
		if (!share.hideDownload()) {
			html.tag("<button type=\"submit\" class=\"primary\">Download</button>\n");
		}
		if (shown) {
			html.tag("<button type=\"submit\" name=\"show\" value=\"true\">Show</button>");
		}
		return html.tag("</div>\n</form>\n");
	}

	private Mono<ServerResponse> deliver(ServerRequest request) {
		String accessKey = accessKey(request);
		return request.formData()
			.flatMap((form) -> open(accessKey, Objects.requireNonNullElse(form.getFirst("password"), ""))
				.flatMap((content) -> form.containsKey("show") ? show(accessKey, content) : save(accessKey, content)))
			.onErrorResume(ApiException.class, (ex) -> page(ex.status(), accessKey, SharePage.problem(ex)));
	}

	private Mono<SharedContent> open(String accessKey, String password) {
		return Mono.defer(() -> {
			DownloadShare share = this.state.access(() -> {
				DownloadShare found = this.shares.get(accessKey);
				this.shares.requirePassword(found, password);
				return found;
			});
			return decryption(share, password)
				.map((decryption) -> this.state.access(() -> SharedContent.of(share, decryption, this.store)));
		});
	}

	// derive the key on a thread that is allowed to block, because the derivation takes
	// long
	private static Mono<Optional<FileDecryption>> decryption(DownloadShare share, String password) {
		DownloadShare.Keys keys = share.keys();
		if (keys == null) {
			return Mono.just(Optional.empty());
		}
		return Mono.fromCallable(() -> FileDecryption.unlock(keys.keyPair(), keys.fileKey(), password))
			.subscribeOn(Schedulers.boundedElastic())
			.filter(Optional::isPresent)
			.switchIfEmpty(Mono.error(ContentError.DOWNLOAD_SHARE_PASSWORD_WRONG::exception));
	}

	private Mono<ServerResponse> show(String accessKey, SharedContent content) {
		if (!Preview.mayShow(content.name())) {
			return Mono.error(ApiException.forbidden(NO_SHOW));
		}
		return DataBufferUtils.join(DataBufferUtils.takeUntilByteCount(content.bytes(), Preview.HEAD)).map((buffer) -> {
			byte[] head = new byte[buffer.readableByteCount()];
			buffer.read(head);
			DataBufferUtils.release(buffer);
			return head;
		}).defaultIfEmpty(new byte[0]).flatMap((head) -> {
			MediaType type = Preview.of(content.name(), head).orElseThrow(() -> ApiException.forbidden(NO_SHOW));
			return send(accessKey, content, type);
		});
	}

	private Mono<ServerResponse> save(String accessKey, SharedContent content) {
		if (this.state.access(() -> this.shares.get(accessKey).hideDownload())) {
			return Mono.error(ApiException.forbidden(NO_DOWNLOAD));
		}
		return send(accessKey, content, null);
	}

	private Mono<ServerResponse> send(String accessKey, SharedContent content, @Nullable MediaType shown) {
		this.state.update(() -> this.shares.count(this.shares.get(accessKey)));
		ServerResponse.BodyBuilder response = ServerResponse.ok()
			.headers((headers) -> Isolation.apply(headers, content.name(), Optional.ofNullable(shown)));
		Long length = content.length();
		if (length != null) {
			response.contentLength(length);
		}
		return response.body(BodyInserters.fromDataBuffers(content.bytes()));
	}

}
