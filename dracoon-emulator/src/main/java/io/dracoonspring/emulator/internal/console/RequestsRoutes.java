// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.net.URI;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.journal.RequestJournal;

/** Serves the pages about requests. */
final class RequestsRoutes implements Routes {

	private final RequestJournal journal;

	RequestsRoutes(RequestJournal journal) {
		this.journal = journal;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(Page.REQUESTS.path(), this::list)
			.GET(RequestsPage.ROWS, this::rows)
			.POST(RequestsPage.CLEAR, (request) -> ConsoleRoutes.change(Page.REQUESTS, this.journal::clear))
			.GET(Page.REQUESTS.path() + "/{id}", this::one)
			.build();
	}

	private Mono<ServerResponse> list(ServerRequest request) {
		RequestFilter filter = RequestFilter.of(request);
		return Page.REQUESTS.answer(filter.isValid() ? 200 : 400, RequestsPage.show(filter, this.journal.latest()));
	}

	private Mono<ServerResponse> rows(ServerRequest request) {
		RequestFilter filter = RequestFilter.of(request);
		return filter.isValid()
				? Page.send(200, MediaType.TEXT_HTML, RequestsPage.rows(filter, this.journal.latest()).toString())
				: Page.send(400, MediaType.TEXT_HTML, "");
	}

	private Mono<ServerResponse> one(ServerRequest request) {
		URI uri = request.uri();
		return this.journal.find(Fields.pathId(request, "id"))
			.map((report) -> Page.REQUESTS.answer(200, report.line().method() + " " + report.line().path(),
					RequestPage.show(report, uri.getScheme() + "://" + uri.getRawAuthority())))
			.orElseGet(() -> Page.REQUESTS.answer(404,
					new Html().paragraph("There is no such request, or it is not kept any more.")));
	}

}
