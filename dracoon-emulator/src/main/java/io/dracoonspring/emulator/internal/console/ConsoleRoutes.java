// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.emulator.faults.Faults;
import io.dracoonspring.emulator.internal.control.EmulatorControl;
import io.dracoonspring.emulator.internal.control.SnapshotRegistry;
import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.http.StandalonePages;
import io.dracoonspring.emulator.internal.journal.RequestJournal;

/**
 * Serves the web console at {@code /}. The filters of the server restrict which clients
 * can use the console. Pages of other web sites cannot submit the console's forms.
 */
public final class ConsoleRoutes implements Routes {

	private static final String BASE = "/_emulator/console";

	private static final MediaType CSS = MediaType.valueOf("text/css");

	private static final MediaType SCRIPT = MediaType.valueOf("text/javascript");

	/** The prefixes of the paths of the API, OAuth, the S3 side and the media server. */
	private static final List<String> PROGRAMS = List.of("/api/", "/oauth/", "/s3/", "/mediaserver/");

	private final StandalonePages pages = new StandalonePages();

	private final EmulatorControl control;

	private final SnapshotRegistry snapshots;

	private final Insight insight;

	private final RequestJournal journal;

	/**
	 * Creates the console.
	 * @param control the control of the emulator
	 * @param insight the data that the console shows
	 * @param journal the journal of the latest requests
	 */
	public ConsoleRoutes(EmulatorControl control, SnapshotRegistry snapshots, Insight insight, RequestJournal journal) {
		this.control = control;
		this.snapshots = snapshots;
		this.insight = insight;
		this.journal = journal;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.add(new FileRoutes(this.insight).routes())
			.add(new PeopleRoutes(this.insight).routes())
			.add(new ActivityRoutes(this.insight).routes())
			.add(new RequestsRoutes(this.journal, this.insight).routes())
			.GET(Page.CONNECT.path(), this::connect)
			.GET(Page.FAULTS.path(),
					(request) -> Page.FAULTS.answer(200,
							faults("", FaultForm.on(request.queryParam("target").orElse("*")))))
			.POST(Page.FAULTS.path(), this::addFault)
			.POST(FaultsPage.PRESETS, this::addPreset)
			.POST(FaultsPage.CLEAR, (request) -> change(Page.FAULTS, this::clearFaults))
			.POST(Page.FAULTS.path() + "/{id}/remove",
					(request) -> change(Page.FAULTS, () -> control().remove(Fields.pathId(request, "id"))))
			.GET(BASE + "/console.css", (request) -> send(CSS, "console.css"))
			.GET(BASE + "/console.js", (request) -> send(SCRIPT, "console.js"))
			.add(new ServerRoutes(this.control, this.snapshots, this.insight.world()).routes())
			.GET(BASE + "/**", (request) -> Page.notFound("There is no such page."))
			.GET("/{*path}", ConsoleRoutes::isOfBrowser, (request) -> nowhere())
			.filter((request, next) -> own(request).then(Mono.defer(() -> next.handle(request)))
				.contextWrite((context) -> context.put(Page.KEPT_IN, keptIn())))
			.build();
	}

	// programs get an error in the form of the API instead of a page
	private static boolean isOfBrowser(ServerRequest request) {
		return PROGRAMS.stream().noneMatch(request.path()::startsWith) && request.headers()
			.header(HttpHeaders.ACCEPT)
			.stream()
			.anyMatch((accepted) -> accepted.contains(MediaType.TEXT_HTML_VALUE));
	}

	private Mono<ServerResponse> nowhere() {
		return this.pages.show(404,
				new StandalonePages.Page("Nothing is here",
						new Html()
							.paragraph(Html.of("The emulator's {} is at another address.", Links.to("/", "console")))),
				"'none'");
	}

	private String keptIn() {
		Path directory = this.control.directory();
		return (directory != null) ? directory.toAbsolutePath().normalize().toString() : "";
	}

	private Faults control() {
		return this.control.faults();
	}

	private Html faults(String problem, FaultForm form) {
		return FaultsPage.show(control().active(), problem, form, this.insight.operations().get());
	}

	private Mono<ServerResponse> addFault(ServerRequest request) {
		return request.formData().map((fields) -> new FaultForm(new Form(fields))).flatMap((form) -> {
			try {
				control().add(form.fault());
			}
			catch (IllegalArgumentException ex) {
				return Page.FAULTS.answer(400, faults(Form.problem(ex), form));
			}
			return seeOther(Page.FAULTS);
		});
	}

	private Mono<ServerResponse> addPreset(ServerRequest request) {
		return request.formData().map(Form::new).flatMap((form) -> {
			FaultPreset preset;
			try {
				preset = FaultPreset.valueOf(form.text("preset"));
			}
			catch (IllegalArgumentException ex) {
				return Page.notFound("There are no such faults.");
			}
			preset.faults().forEach(control()::add);
			return seeOther(Page.FAULTS);
		});
	}

	// do not call Faults.clear(), because it also resets the network, which users set on
	// another page of the console, the page "Server"
	private void clearFaults() {
		control().active().forEach((fault) -> control().remove(fault.id()));
	}

	// show the URL under which the browser reached the emulator, unless that URL is
	// malformed
	private Mono<ServerResponse> connect(ServerRequest request) {
		URI uri = request.uri();
		String authority = Objects.requireNonNullElse(uri.getRawAuthority(), "");
		ConnectPage page = new ConnectPage(
				this.insight.world().get(), authority.matches("[A-Za-z0-9._:\\[\\]-]+")
						? uri.getScheme() + "://" + authority : this.control.baseUrl().toString(),
				this.control.certificateAuthority().isPresent());
		// the page compares key pairs with the published ones, which are read from files,
		// so create it on a thread that may block
		return Mono.fromCallable(page::show)
			.subscribeOn(Schedulers.boundedElastic())
			.flatMap((html) -> Page.CONNECT.answer(200, html));
	}

	static Mono<ServerResponse> change(Page next, Runnable change) {
		return Mono.defer(() -> {
			change.run();
			return seeOther(next);
		});
	}

	static Mono<ServerResponse> seeOther(Page next) {
		return ServerResponse.seeOther(URI.create(next.path())).build();
	}

	// accept requests without the header Sec-Fetch-Site, because only browsers send it
	static Mono<Void> own(ServerRequest request) {
		String site = request.headers().firstHeader("Sec-Fetch-Site");
		return (request.method() == HttpMethod.GET || site == null || Set.of("same-origin", "none").contains(site))
				? Mono.empty() : Mono.error(ApiException.forbidden("The console's forms are for its own pages"));
	}

	private static Mono<ServerResponse> send(MediaType type, String name) {
		return Mono
			.fromCallable(
					() -> new ClassPathResource(name, ConsoleRoutes.class).getContentAsString(StandardCharsets.UTF_8))
			.subscribeOn(Schedulers.boundedElastic())
			.flatMap((text) -> Page.send(200, type, text));
	}

}
