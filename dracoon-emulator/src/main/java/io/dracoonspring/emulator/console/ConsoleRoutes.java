/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.control.EmulatorControl;
import io.dracoonspring.emulator.error.ApiException;
import io.dracoonspring.emulator.faults.Faults;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.journal.RequestJournal;
import io.dracoonspring.emulator.persistence.World;

/**
 * The web console at {@code /}. Like all of the emulator it is open to anybody who
 * reaches it, but other web sites cannot send its forms.
 */
public final class ConsoleRoutes implements Routes {

	private static final String BASE = "/_emulator/console";

	private static final MediaType CSS = MediaType.valueOf("text/css");

	private static final MediaType SCRIPT = MediaType.valueOf("text/javascript");

	private final EmulatorControl control;

	private final Supplier<World> world;

	private final RequestJournal journal;

	/**
	 * Create the console.
	 * @param control what can be done with the emulator
	 * @param journal knows the latest requests
	 */
	public ConsoleRoutes(EmulatorControl control, Supplier<World> world, RequestJournal journal) {
		this.control = control;
		this.world = world;
		this.journal = journal;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/", (request) -> files(null))
			.GET(FilesPage.NODE_PATH + "{id}", (request) -> files(Fields.pathId(request, "id")))
			.GET(Page.USERS.path(), (request) -> Page.USERS.answer(200, people().users()))
			.GET(Page.TOKENS.path(), (request) -> Page.TOKENS.answer(200, people().tokens()))
			.add(new RequestsRoutes(this.journal).routes())
			.GET(Page.SERVER.path(), (request) -> Page.SERVER.answer(200, server().show("")))
			.POST(Page.SERVER.path(), (request) -> own(request).then(switchServer(request)))
			.GET(Page.FAULTS.path(),
					(request) -> Page.FAULTS.answer(200, faults("", request.queryParam("target").orElse("*"))))
			.POST(Page.FAULTS.path(), (request) -> own(request).then(addFault(request)))
			.POST(Page.FAULTS.path() + "/{id}/remove",
					(request) -> own(request)
						.then(change(Page.FAULTS, () -> control().remove(Fields.pathId(request, "id")))))
			.POST(BASE + "/reset", (request) -> own(request).then(change(Page.FILES, this.control::reset)))
			.GET(BASE + "/console.css", (request) -> Page.send(200, CSS, resource("console.css")))
			.GET(BASE + "/console.js", (request) -> Page.send(200, SCRIPT, resource("console.js")))
			.build();
	}

	private Mono<ServerResponse> files(@Nullable Long id) {
		Html html = new FilesPage(this.world.get().state()).show(id);
		return (html != null) ? Page.FILES.answer(200, html)
				: Page.FILES.answer(404, new Html().tag("<p>There is no such room or folder.</p>"));
	}

	private PeoplePages people() {
		return new PeoplePages(this.world.get());
	}

	private Faults control() {
		return this.control.faults();
	}

	private Html faults(String problem, String target) {
		return FaultsPage.show(control().active(), problem, target);
	}

	private Mono<ServerResponse> addFault(ServerRequest request) {
		return request.formData().flatMap((form) -> {
			try {
				control().add(FaultsPage.read(form));
			}
			catch (IllegalArgumentException ex) {
				return Page.FAULTS.answer(400, faults(Objects.requireNonNullElse(ex.getMessage(), "Not valid"),
						Objects.requireNonNullElse(form.getFirst("target"), "*")));
			}
			return change(Page.FAULTS, () -> {
			});
		});
	}

	private ServerPage server() {
		return new ServerPage(this.world.get().state());
	}

	private Mono<ServerResponse> switchServer(ServerRequest request) {
		return request.formData().flatMap((form) -> {
			try {
				server().apply(form);
			}
			catch (IllegalArgumentException ex) {
				return Page.SERVER.answer(400, server().show(Objects.requireNonNullElse(ex.getMessage(), "Not valid")));
			}
			return change(Page.SERVER, () -> {
			});
		});
	}

	static Mono<ServerResponse> change(Page next, Runnable change) {
		return Mono.defer(() -> {
			change.run();
			return ServerResponse.seeOther(URI.create(next.path())).build();
		});
	}

	// browsers say where a form comes from; what says nothing is no browser
	static Mono<Void> own(ServerRequest request) {
		String site = request.headers().firstHeader("Sec-Fetch-Site");
		return (site == null || Set.of("same-origin", "none").contains(site)) ? Mono.empty()
				: Mono.error(ApiException.forbidden("The console's forms are for its own pages"));
	}

	private static String resource(String name) {
		try (InputStream stream = ConsoleRoutes.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
