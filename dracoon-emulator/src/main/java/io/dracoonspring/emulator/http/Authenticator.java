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

import io.dracoonspring.emulator.state.User;

/**
 * Lets only those in who present a valid access token.
 */
@FunctionalInterface
public interface Authenticator {

	/**
	 * Find out who makes a call.
	 * @throws io.dracoonspring.emulator.error.ApiException if the token is missing,
	 * unknown or expired
	 */
	User authenticate(ServerRequest request);

	/**
	 * Guard a handler.
	 * @param handler handles the calls of known users
	 * @return a handler that refuses everybody else
	 */

}
