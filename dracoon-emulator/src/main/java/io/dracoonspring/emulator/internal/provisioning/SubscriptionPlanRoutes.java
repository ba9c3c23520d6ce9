// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.provisioning;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.model.SubscriptionPlans;

/** Returns and changes the subscription plan of the customer. */
final class SubscriptionPlanRoutes implements Routes {

	private static final String PATH = "/api/v4/internal/tenant/subscription_plan";

	private final EmulatorState state;

	private final Calls calls;

	SubscriptionPlanRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls.ofOperators();
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(PATH, this.calls.ok((call) -> plan()))
			.PUT(PATH, this.calls.ok(this::change))
			.build();
	}

	private Plan plan() {
		return new Plan(this.state.configuration().subscriptionPlan());
	}

	private Object change(Call call) {
		Plan body = call.body(Plan.class);
		int id = Fields.required(body.subscriptionPlanId(), "subscriptionPlanId");
		if (id < 0) {
			throw AdminError.NEGATIVE.exception("'subscriptionPlanId' must not be negative");
		}
		if (id >= SubscriptionPlans.COUNT) {
			throw ErrorCode.PARAMETER_INVALID.exception("There is no such plan");
		}
		this.state.configuration().subscriptionPlan(id);
		return plan();
	}

	/**
	 * Represents a plan (schemas {@code SubscriptionPlanRequest} and
	 * {@code SubscriptionPlanResponse}).
	 */
	private record Plan(@Nullable Integer subscriptionPlanId) {

	}

}
