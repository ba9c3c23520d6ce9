// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.datev;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.DatevLink;
import io.dracoonspring.emulator.internal.state.DatevProduct;

/** Links rooms with one product of DATEV. */
final class DatevAuthorizationRoutes implements Routes {

	private final Calls calls;

	private final DatevCalls datev;

	private final DatevProduct product;

	private final DatevAuthorizations authorizations;

	DatevAuthorizationRoutes(Calls calls, DatevProduct product, DatevAuthorizations authorizations) {
		this.calls = calls;
		this.datev = new DatevCalls(calls.state());
		this.product = product;
		this.authorizations = authorizations;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		String base = DatevCalls.path(this.product) + "/authorization";
		return RouterFunctions.route()
			.POST(base + "/start", this.calls.ok(this::start))
			.POST(base + "/complete", this.calls.ok(this::complete))
			.build();
	}

	private Object start(Call call) {
		DatevLink.Target target = call.body(StartRequest.class).target(this.product);
		requireLinkable(call, target);
		String state = this.authorizations.start(target, call.user().id());
		return Map.of("url", AuthorizationPage.url(call.request().uri(), state));
	}

	private Object complete(Call call) {
		CompleteRequest body = call.body(CompleteRequest.class);
		DatevLink.Target target = this.authorizations
			.complete(Fields.required(body.state(), "state"), Fields.required(body.code(), "code"), call.user().id())
			.filter((found) -> found.product() == this.product)
			.orElseThrow(() -> ApiException.of(400, "Bad Request", "'state' or 'code' is not valid"));
		requireLinkable(call, target);
		return LinkJson.of(this.calls.state().datevLinks().add(target, call.user().id()), this.calls.state());
	}

	private void requireLinkable(Call call, DatevLink.Target target) {
		this.datev.managedRoom(call, target.roomId());
		this.datev.requireUnlinked(target.roomId());
		this.datev.requireReachable();
	}

	private record StartRequest(@Nullable Long roomId, @Nullable Long consultantId, @Nullable Long clientId,
			@Nullable Long baseId) {

		DatevLink.Target target(DatevProduct product) {
			return new DatevLink.Target(product, Fields.positive(this.roomId, "roomId"),
					Fields.positive(this.consultantId, "consultantId"), Fields.positive(this.clientId, "clientId"),
					(product == DatevProduct.MST) ? Fields.positive(this.baseId, "baseId") : null);
		}

	}

	private record CompleteRequest(@Nullable String state, @Nullable String code) {

	}

}
