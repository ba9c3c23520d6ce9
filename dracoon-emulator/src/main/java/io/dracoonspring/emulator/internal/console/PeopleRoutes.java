// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.persistence.World;

/** Serves the pages about users, groups, OAuth clients and tokens. */
final class PeopleRoutes implements Routes {

	private final Insight insight;

	PeopleRoutes(Insight insight) {
		this.insight = insight;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(Page.USERS.path(), (request) -> Page.USERS.answer(200, new UsersPages(this.insight.state()).list()))
			.GET(Page.USERS.path() + "/{id}",
					(request) -> Page.USERS.answer(new UsersPages(this.insight.state()).user(Page.id(request)),
							"There is no such user."))
			.GET(Links.GROUPS + "{id}",
					(request) -> Page.USERS.answer(new UsersPages(this.insight.state()).group(Page.id(request)),
							"There is no such group."))
			.GET(Page.ACCESS.path(),
					(request) -> Page.ACCESS.answer(200, new AccessPage(this.insight.world().get()).show()))
			.POST(AccessPage.TOKENS + "{reference}/end", (request) -> Mono.defer(() -> end(request)))
			.build();
	}

	private Mono<ServerResponse> end(ServerRequest request) {
		World world = this.insight.world().get();
		String reference = request.pathVariable("reference");
		// end the token within access(), so that the change is persisted
		boolean ended = world.state().access(() -> world.tokens().end(reference));
		return ended ? ConsoleRoutes.seeOther(Page.ACCESS)
				: Page.ACCESS.answer(null, "There is no such token any more.");
	}

}
