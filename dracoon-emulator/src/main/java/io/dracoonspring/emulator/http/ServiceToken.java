/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.http;

import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.error.ErrorCode;

/**
 * What the operator of the server presents instead of an access token.
 */
public final class ServiceToken {

	/** The only valid token. */
	public static final String VALUE = "dracoon-emulator";

	private static final String HEADER = "X-Sds-Service-Token";

	private ServiceToken() {
	}

	/**
	 * Insist on the token.
	 * @throws io.dracoonspring.emulator.error.ApiException if it is missing or wrong
	 */
	static void require(ServerRequest request) {
		if (!VALUE.equals(request.headers().firstHeader(HEADER))) {
			throw ErrorCode.TOKEN_INVALID.exception("The service token is missing or wrong");
		}
	}

}
