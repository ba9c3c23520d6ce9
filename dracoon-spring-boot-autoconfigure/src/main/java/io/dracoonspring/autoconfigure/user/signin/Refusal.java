// SPDX-License-Identifier: Apache-2.0

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
	 * Finds out what a request failed for.
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
