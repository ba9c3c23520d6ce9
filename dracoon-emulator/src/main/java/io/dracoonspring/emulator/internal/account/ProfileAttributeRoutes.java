// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.account;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.identity.Attributes;
import io.dracoonspring.emulator.internal.state.EmulatorState;

/** Manages the attributes that users store in their own profiles. */
final class ProfileAttributeRoutes implements Routes {

	private static final String ATTRIBUTES = "/api/v4/user/profileAttributes";

	private final EmulatorState state;

	private final Calls calls;

	ProfileAttributeRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(ATTRIBUTES, this.calls.ok(this::list))
			.PUT(ATTRIBUTES, this.calls.okOrDone(this::update))
			.POST(ATTRIBUTES, this.calls.created(this::replace))
			.DELETE(ATTRIBUTES + "/{key}", this.calls.done(this::remove))
			.build();
	}

	private Object list(Call call) {
		return Attributes.page(call.user().profileAttributes(), call.request());
	}

	private Object update(Call call) {
		Attributes body = call.body(Attributes.class);
		body.putInto(call.user().profileAttributes(), this.state.serverVersion());
		return Attributes.all(call.user().profileAttributes());
	}

	// this operation is deprecated, but real servers still offer it
	private Object replace(Call call) {
		Attributes body = call.body(Attributes.class);
		body.check(this.state.serverVersion());
		call.user().profileAttributes().clear();
		body.putInto(call.user().profileAttributes(), this.state.serverVersion());
		return Attributes.all(call.user().profileAttributes());
	}

	private void remove(Call call) {
		String key = call.path("key");
		Attributes.remove(call.user().profileAttributes(), key);
	}

}
