// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.internal.state.User;

/** Authenticates callers by their access tokens. */
@FunctionalInterface
public interface Authenticator {

	/**
	 * Returns the user who makes a call.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the token is
	 * missing, unknown or expired
	 */
	User authenticate(ServerRequest request);

}
