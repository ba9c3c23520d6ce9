// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.account;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;

/** Combines the routes for the users' own accounts. */
public final class AccountArea implements Routes {

	private final Routes routes;

	public AccountArea(Backend backend) {
		Calls calls = backend.calls();
		this.routes = Routes.all(new AccountRoutes(calls), new MfaRoutes(calls), new AvatarRoutes(calls),
				new ProfileAttributeRoutes(calls), new PasswordResetRoutes(calls), new NotificationRoutes(calls),
				new NodeSubscriptionRoutes(calls), ShareSubscriptionRoutes.forDownloads(calls),
				ShareSubscriptionRoutes.forUploads(calls));
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return this.routes.routes();
	}

}
