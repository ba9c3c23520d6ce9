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
 * Reports that a call needs a user who is signed in with DRACOON, and how the user can
 * sign in.
 *
 * @param registrationId the registration with which the user must sign in again, or
 * {@code null} if the user signed in to the application in another way and stays signed
 * in
 */
record Refusal(@Nullable String registrationId) {

	/**
	 * Finds the refusal among the causes of an error.
	 * @param error the error, which may be wrapped in other errors
	 * @return the refusal, or {@code null} when the request failed for another reason
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
