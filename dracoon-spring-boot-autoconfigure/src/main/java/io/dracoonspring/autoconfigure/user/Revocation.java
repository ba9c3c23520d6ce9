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

package io.dracoonspring.autoconfigure.user;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import reactor.core.publisher.Mono;

import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.observation.ErrorReason;

/**
 * Revokes the tokens of a user who signs out. That must not keep anybody from signing
 * out, so that errors are only logged.
 *
 * @param tokens where the tokens of the users come from
 */
record Revocation(DracoonTokenSource tokens) {

	static final Duration TIMEOUT = Duration.ofSeconds(5);

	private static final Logger logger = LoggerFactory.getLogger(Revocation.class);

	Mono<Void> of(@Nullable Authentication user) {
		if (user == null) {
			return Mono.empty();
		}
		return this.tokens.revoke()
			.contextWrite(ReactiveSecurityContextHolder.withAuthentication(user))
			.timeout(TIMEOUT)
			.onErrorResume((ex) -> {
				logger.atWarn()
					.addKeyValue("dracoon.token.error", ErrorReason.of(ex))
					.log("The tokens of a user who signed out could not be revoked and stay valid until they expire");
				return Mono.empty();
			});
	}

}
