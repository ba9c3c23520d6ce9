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

package io.dracoonspring.autoconfigure.user.signin;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;

/**
 * Why a user got nothing from DRACOON.
 *
 * @param registrationId what to sign in with again, or {@code null} for somebody who is
 * signed in otherwise and stays so
 */
record Refusal(@Nullable String registrationId) {

	/**
	 * Find out what a request failed for.
	 * @param error the error, in whatever it is wrapped
	 * @return the refusal, or {@code null} when it failed for something else
	 */
	static @Nullable Refusal of(Throwable error) {
		Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Throwable cause = error; cause != null && seen.add(cause); cause = cause.getCause()) {
			if (cause instanceof DracoonAuthenticationException ex && ex.getReason() == Reason.LOGIN_REQUIRED) {
				return new Refusal((ex.getCause() instanceof ClientAuthorizationRequiredException required)
						? required.getClientRegistrationId() : null);
			}
		}
		return null;
	}

}
