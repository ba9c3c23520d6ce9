// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.downloads.Tickets;
import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.http.StandalonePages;
import io.dracoonspring.emulator.internal.shares.SharePage;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.UploadShare;

/**
 * Serves the pages behind the links of upload shares. With a real server, these pages
 * belong to the web application, which also encrypts files in the browser.
 */
final class UploadSharePages implements Routes {

	private static final String PATH = "/public/upload-shares/{access_key}";

	private static final String TOKEN = "token";

	private final EmulatorState state;

	private final PublicUploads shares;

	private final SharePageUploads uploads;

	/** The tokens that replace the password in forms, so that no page contains it. */
	private final Tickets<Long> tickets;

	private final StandalonePages pages = new StandalonePages();

	UploadSharePages(EmulatorState state, SharePageUploads uploads) {
		this.state = state;
		this.shares = new PublicUploads(state);
		this.uploads = uploads;
		this.tickets = new Tickets<>(state.clock(), Backend.URL_LIFETIME);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(PATH, (request) -> page(200, new Visit(accessKey(request))))
			.POST(PATH, (request) -> hasFiles(request) ? upload(request) : enter(request))
			.build();
	}

	private static boolean hasFiles(ServerRequest request) {
		return request.headers().contentType().filter(MediaType.MULTIPART_FORM_DATA::isCompatibleWith).isPresent();
	}

	private static String accessKey(ServerRequest request) {
		return request.pathVariable("access_key");
	}

	private Mono<ServerResponse> page(int status, Visit visit) {
		try {
			Html content = this.state.access(() -> content(this.shares.get(visit.accessKey), visit));
			return this.pages.show(status, new StandalonePages.Page("Upload", content), "'self'");
		}
		catch (ApiException ex) {
			return this.pages.show(ex.status(), SharePage.missing(), "'none'");
		}
	}

	private Html content(UploadShare share, Visit visit) {
		if (!isAdmitted(share, visit.token)) {
			Html html = new Html().problem(visit.problem)
				.tag("<p>{} is protected.</p>\n<form method=\"post\" class=\"panel\">\n", share.details().name());
			SharePage.password(html);
			return html.tag("""
					<div class="actions"><button type="submit" class="primary">Open</button></div>
					</form>
					""");
		}
		Integer slots = share.remainingSlots();
		Long size = share.remainingSize();
		Html html = new Html();
		if (!visit.uploaded.isEmpty()) {
			html.tag("<p class=\"notice\" role=\"status\">Uploaded: {}</p>\n", String.join(", ", visit.uploaded));
		}
		html.text(SharePage.start(share, this.state.users(), visit.problem))
			.fact("Files that may follow", slots)
			.fact("Space that is left", (size != null) ? Html.exactSize(size) : null)
			.endFacts();
		if ((slots != null && slots == 0) || (size != null && size == 0)) {
			html.problem("The share has reached its limit.");
		}
		else {
			form(html, share, visit);
		}
		if (share.limits().showUploadedFiles()) {
			files(html, share.uploads());
		}
		return html;
	}

	private static void form(Html html, UploadShare share, Visit visit) {
		// put the token first, because the browser sends the fields in this order, and
		// the server needs the token to accept the files
		html.tag("<form method=\"post\" enctype=\"multipart/form-data\" class=\"panel\">\n")
			.tag("<input type=\"hidden\" name=\"" + TOKEN + "\" value=\"{}\">\n", visit.token)
			.tag("<label>Files <input type=\"file\" name=\"file\" multiple required></label>\n");
		if (share.node().isEncrypted()) {
			html.tag(
					"""
							<p class="hint">The room is encrypted. The emulator encrypts the files for you. A real server never gets
							them in plaintext, because its web application encrypts files in the browser.</p>
							""");
		}
		html.tag("""
				<div class="actions"><button type="submit" class="primary">Upload</button></div>
				</form>
				""");
	}

	private static void files(Html html, List<FileNode> files) {
		html.tag("<h2>Uploaded files</h2>\n")
			.list("Nothing yet.", List.of("Name", "Size"), files,
					(file) -> html.cell(file.name()).number(Html.size(file.size())));
	}

	private boolean isAdmitted(UploadShare share, String token) {
		return share.details().password() == null
				|| this.tickets.find(token).filter((id) -> id == share.id()).isPresent();
	}

	private Mono<ServerResponse> enter(ServerRequest request) {
		Visit visit = new Visit(accessKey(request));
		return request.formData().flatMap((form) -> {
			String password = Objects.requireNonNullElse(form.getFirst("password"), "");
			visit.token = this.state.access(() -> {
				UploadShare share = this.shares.get(visit.accessKey);
				this.shares.requirePassword(share, password);
				return this.tickets.issue(share.id());
			});
			return page(200, visit);
		}).onErrorResume(ApiException.class, (ex) -> {
			visit.failed("", ex);
			return page(ex.status(), visit);
		});
	}

	private Mono<ServerResponse> upload(ServerRequest request) {
		Visit visit = new Visit(accessKey(request));
		return request.bodyToFlux(PartEvent.class)
			.windowUntil(PartEvent::isLast)
			.concatMap((part) -> part.switchOnFirst((first, events) -> {
				PartEvent event = first.get();
				return (event != null) ? read(event, events, visit) : events.then();
			}))
			.then(Mono.defer(() -> page(visit.status, visit)));
	}

	private Mono<Void> read(PartEvent first, Flux<PartEvent> events, Visit visit) {
		if (first instanceof FormPartEvent field && TOKEN.equals(field.name())) {
			visit.token = field.value();
		}
		if (!(first instanceof FilePartEvent file) || file.filename().isEmpty() || !visit.problem.isEmpty()) {
			return skip(events);
		}
		UploadChannel channel;
		try {
			channel = this.uploads.open(this.state.access(() -> admitted(visit)), file.filename());
		}
		catch (ApiException ex) {
			visit.failed(file.filename() + ": ", ex);
			return skip(events);
		}
		return this.uploads.receive(channel, events.map(PartEvent::content))
			.doOnNext((node) -> visit.uploaded.add(node.name()))
			.onErrorResume(ApiException.class, (ex) -> {
				visit.failed(file.filename() + ": ", ex);
				return Mono.empty();
			})
			.then();
	}

	private UploadShare admitted(Visit visit) {
		UploadShare share = this.shares.get(visit.accessKey);
		if (!isAdmitted(share, visit.token)) {
			throw ApiException.of(401, "Unauthorized", "Enter the password again");
		}
		return share;
	}

	// read the rest of the part, because a browser that is still sending would not show
	// the page
	private static Mono<Void> skip(Flux<PartEvent> events) {
		return events.doOnNext((event) -> DataBufferUtils.release(event.content())).then();
	}

	/** Collects the results of one request, whose parts are read one after another. */
	private static final class Visit {

		private final String accessKey;

		private final List<String> uploaded = new ArrayList<>();

		private String token = "";

		private String problem = "";

		private int status = 200;

		Visit(String accessKey) {
			this.accessKey = accessKey;
		}

		void failed(String subject, ApiException refusal) {
			this.problem = subject + SharePage.problem(refusal);
			this.status = refusal.status();
		}

	}

}
