// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.dracoonspring.api.DracoonAuthenticationException;

/** Explains a sign-in that DRACOON refused. */
class DracoonAuthenticationFailureAnalyzer extends AbstractFailureAnalyzer<DracoonAuthenticationException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DracoonAuthenticationException cause) {
		String action = switch (cause.getReason()) {
			case WRONG_CREDENTIALS ->
				"Check 'dracoon.auth.username' and 'dracoon.auth.password'. Signing in with a password works for local and "
						+ "Active Directory accounts only, and not for accounts with a second factor.";
			case CLIENT_REFUSED ->
				"Check 'dracoon.auth.client-id' and 'dracoon.auth.client-secret' against the OAuth apps in DRACOON's settings.";
			case GRANT_NOT_ALLOWED ->
				"Allow the grant types 'password' and 'refresh_token' for the OAuth app that 'dracoon.auth.client-id' names.";
			case REFRESH_EXPIRED ->
				"Set 'dracoon.auth.refresh-token' to a fresh token, or set 'dracoon.auth.username' and 'dracoon.auth.password'.";
			case TOKEN_REFUSED -> "Set 'dracoon.auth.access-token' to a fresh token.";
			case ACCOUNT_BLOCKED ->
				"Sign in to the DRACOON web application once with this account and complete the requested steps.";
			default -> null;
		};
		return (action != null) ? ClientProperties.analysis(rootFailure, cause.getMessage(), action, cause) : null;
	}

}
