// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.List;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.uploads.UploadView;

/** Serves the pages about events, mails, webhooks and uploads. */
final class ActivityRoutes implements Routes {

	private final Insight insight;

	ActivityRoutes(Insight insight) {
		this.insight = insight;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(Page.EVENTS.path(), this::events)
			.GET(Page.MAILS.path(), (request) -> Page.MAILS.answer(200, MailsPage.show(this.insight.state())))
			.GET(Page.WEBHOOKS.path(),
					(request) -> Page.WEBHOOKS.answer(200,
							WebhooksPage.show(this.insight.state(), this.insight.deliveries().get())))
			.GET(Page.UPLOADS.path(), (request) -> uploads())
			.build();
	}

	private Mono<ServerResponse> events(ServerRequest request) {
		EventsPage page = new EventsPage(this.insight.state());
		Form query = new Form(request.queryParams());
		try {
			return Page.EVENTS.answer(200, page.show(query));
		}
		catch (IllegalArgumentException ex) {
			return Page.EVENTS.answer(400, page.form(query).problem(Form.problem(ex)));
		}
	}

	private Mono<ServerResponse> uploads() {
		// get the uploads before locking the state, because an upload that completes
		// locks first itself and then the state
		List<UploadView> uploads = this.insight.uploads().get();
		return Page.UPLOADS.answer(200, UploadsPage.show(this.insight.state(), uploads));
	}

}
