// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.info;

import java.util.Map;
import java.util.function.Supplier;

import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.http.Calls;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.system.ClassificationsJson;
import io.dracoonspring.emulator.system.DefaultsJson;
import io.dracoonspring.emulator.system.GeneralJson;
import io.dracoonspring.emulator.system.InfrastructureJson;
import io.dracoonspring.emulator.system.PasswordPoliciesJson;

/**
 * Serves the settings that every user may read.
 */
final class ConfigRoutes implements Routes {

	private static final String BASE = "/api/v4/config/info";

	private final EmulatorState state;

	private final Calls calls;

	ConfigRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(BASE + "/general", answer(() -> GeneralJson.forUsers(this.state)))
			.GET(BASE + "/infrastructure", answer(() -> InfrastructureJson.of(this.state)))
			.GET(BASE + "/defaults", answer(() -> DefaultsJson.of(this.state.configuration().defaults())))
			.GET(BASE + "/policies/algorithms", answer(() -> Algorithms.ALL))
			.GET(BASE + "/policies/passwords", answer(() -> PasswordPoliciesJson.of(this.state)))
			.GET(BASE + "/policies/classifications", answer(() -> ClassificationsJson.of(this.state)))
			.GET(BASE + "/policies/guest_users",
					answer(() -> Map.of("isInviteUsersEnabled", this.state.accountRules().guestsInvited())))
			.GET(BASE + "/policies/virus_protection", answer(
					() -> Map.of("isVirusProtectionEnabled", this.state.configuration().virusProtectionEnabled())))
			.GET(BASE + "/product_packages", answer(ProductPackages::all))
			.GET(BASE + "/product_packages/current",
					answer(() -> ProductPackages.current(this.state.configuration().subscriptionPlan())))
			.build();
	}

	private HandlerFunction<ServerResponse> answer(Supplier<Object> body) {
		return this.calls.ok((call) -> body.get());
	}

}
