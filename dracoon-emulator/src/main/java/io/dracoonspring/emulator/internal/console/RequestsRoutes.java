// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.net.URI;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.journal.RequestJournal;

/** Serves the pages about requests. */
final class RequestsRoutes implements Routes {

	private final RequestJournal journal;

	private final Insight insight;

	RequestsRoutes(RequestJournal journal, Insight insight) {
		this.journal = journal;
		this.insight = insight;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(Page.REQUESTS.path(), this::list)
			.GET(RequestsPage.ROWS, this::rows)
			.GET(RequestsPage.GROUPS, this::groups)
			.GET(Page.OVERVIEW.path(),
					(request) -> Page.OVERVIEW.answer(200, OverviewPage.show(this.journal.latest().toList())))
			.POST(RequestsPage.CLEAR, (request) -> ConsoleRoutes.change(Page.REQUESTS, this.journal::clear))
			.GET(Page.REQUESTS.path() + "/{id}", this::one)
			.build();
	}

	private Mono<ServerResponse> list(ServerRequest request) {
		RequestFilter filter = RequestFilter.of(request);
		return Page.REQUESTS.answer(filter.isValid() ? 200 : 400, RequestsPage.show(filter,
				Page.id(request.queryParam("before").orElse("")), this.journal.latest().toList()));
	}

	private Mono<ServerResponse> rows(ServerRequest request) {
		RequestFilter filter = RequestFilter.of(request);
		return filter.isValid()
				? Page.send(200, MediaType.TEXT_HTML, RequestsPage.rows(filter, this.journal.latest()).toString())
				: Page.send(400, MediaType.TEXT_HTML, "");
	}

	private Mono<ServerResponse> one(ServerRequest request) {
		URI uri = request.uri();
		return this.journal.find(Page.id(request))
			.map((report) -> Page.REQUESTS.answer(200, report.line().method() + " " + report.line().path(),
					RequestPage.show(report, uri.getScheme() + "://" + uri.getRawAuthority())))
			.orElseGet(() -> Page.notFound("There is no such request, or it is not kept any more."));
	}

	private Mono<ServerResponse> groups(ServerRequest request) {
		return Page.REQUESTS.answer(200, "Requests by upload and trace",
				RequestGroups.show(this.journal.latest().toList(), this.insight.uploads().get()));
	}

}
