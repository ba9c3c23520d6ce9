// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

import org.springframework.core.io.ClassPathResource;
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
import io.dracoonspring.emulator.internal.journal.RequestJournal;

/**
 * Serves the web console at {@code /}. The filters of the server restrict who may use the
 * console. Pages of other web sites cannot submit its forms.
 */
public final class ConsoleRoutes implements Routes {

	private static final String BASE = "/_emulator/console";

	private static final MediaType CSS = MediaType.valueOf("text/css");

	private static final MediaType SCRIPT = MediaType.valueOf("text/javascript");

	private final EmulatorControl control;

	private final SnapshotRegistry snapshots;

	private final Insight insight;

	private final RequestJournal journal;

	/**
	 * Creates the console.
	 * @param control controls the emulator
	 * @param insight provides the data that the console shows
	 * @param journal contains the latest requests
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
			.add(new RequestsRoutes(this.journal).routes())
			.GET(Page.CONNECT.path(), this::connect)
			.GET(Page.FAULTS.path(),
					(request) -> Page.FAULTS.answer(200, faults("", request.queryParam("target").orElse("*"))))
			.POST(Page.FAULTS.path(), this::addFault)
			.POST(Page.FAULTS.path() + "/{id}/remove",
					(request) -> change(Page.FAULTS, () -> control().remove(Fields.pathId(request, "id"))))
			.GET(BASE + "/console.css", (request) -> send(CSS, "console.css"))
			.GET(BASE + "/console.js", (request) -> send(SCRIPT, "console.js"))
			.add(new ServerRoutes(this.control, this.snapshots, this.insight.world()).routes())
			.filter((request, next) -> own(request).then(Mono.defer(() -> next.handle(request)))
				.contextWrite((context) -> context.put(Page.KEPT_IN, keptIn())))
			.build();
	}

	private String keptIn() {
		Path directory = this.control.directory();
		return (directory != null) ? directory.toAbsolutePath().normalize().toString() : "";
	}

	private Faults control() {
		return this.control.faults();
	}

	private Html faults(String problem, String target) {
		return FaultsPage.show(control().active(), problem, target);
	}

	private Mono<ServerResponse> addFault(ServerRequest request) {
		return request.formData().map(Form::new).flatMap((form) -> {
			try {
				control().add(FaultsPage.read(form));
			}
			catch (IllegalArgumentException ex) {
				return Page.FAULTS.answer(400, faults(Form.problem(ex), FaultsPage.target(form)));
			}
			return change(Page.FAULTS, () -> {
			});
		});
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
		// the names of the published key pairs are read from files, so run this on a
		// thread that may block
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

	// accept requests without this header, because only browsers send it
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
