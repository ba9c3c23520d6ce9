// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.internal.error.ErrorCode;

/** Checks the token that the operator of the server sends instead of an access token. */
public final class ServiceToken {

	/** The only valid token. */
	public static final String VALUE = "dracoon-emulator";

	private static final String HEADER = "X-Sds-Service-Token";

	private ServiceToken() {
	}

	/**
	 * Requires the token.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the token is
	 * missing or wrong
	 */
	static void require(ServerRequest request) {
		if (!VALUE.equals(request.headers().firstHeader(HEADER))) {
			throw ErrorCode.TOKEN_INVALID.exception("The service token is missing or wrong");
		}
	}

}
