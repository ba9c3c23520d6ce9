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

package io.dracoonspring.auth;

import reactor.core.publisher.Mono;

/**
 * Keeps the refresh token of an account beyond the life of the client, so that the next
 * start need not sign anybody in. A refresh token is a secret as valuable as a password:
 * keep it as such.
 */
@FunctionalInterface
public interface RefreshTokenKeeper {

	/**
	 * Keep a refresh token instead of the one before, which is spent. Called whenever a
	 * new one has arrived, one after the other. Calls to DRACOON wait until it completes;
	 * an error is logged and does not hold them up.
	 * @param refreshToken the new refresh token
	 * @return completes when the token is kept; must not block
	 */
	Mono<Void> keep(String refreshToken);

}
