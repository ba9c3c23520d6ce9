// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.internal.state.User;

/**
 * Authenticates callers by their access tokens.
 */
@FunctionalInterface
public interface Authenticator {

	/**
	 * Returns the user who makes a call.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the token is
	 * missing, unknown or expired
	 */
	User authenticate(ServerRequest request);

	/**
	 * Protects a handler.
	 * @param handler handles the calls of known users
	 * @return a handler that refuses all other calls
	 */

}
