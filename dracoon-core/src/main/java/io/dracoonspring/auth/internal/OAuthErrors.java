// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.auth.internal.TokenEndpoint.Grant;
import io.dracoonspring.http.internal.ErrorEnvelopes;
import io.dracoonspring.http.internal.RetryAfter;

/**
 * Explains why the token endpoint refused a request. DRACOON uses some error codes
 * differently from the OAuth standard. The code {@code invalid_client} with status 400
 * means that the grant is not allowed. The server answers with status 401 to a wrong
 * client secret.
 */
final class OAuthErrors {

	private static final int TOO_MANY_REQUESTS = 429;

	private final JsonMapper jsonMapper;

	private final ErrorEnvelopes envelopes;

	OAuthErrors(JsonMapper jsonMapper) {
		this.jsonMapper = jsonMapper;
		this.envelopes = new ErrorEnvelopes(jsonMapper);
	}

	DracoonException explain(int status, HttpHeaders headers, byte[] body, Grant grant) {
		String error = error(body);
		ApiError envelope = this.envelopes.read(status, body);
		if (status / 100 == 3 || status == 404 || status == 405) {
			return new DracoonProtocolException(status, null, "oauth.token",
					"Could not sign in because the server has no sign-in service (status " + status
							+ "). Is 'dracoon.base-url' the address of a DRACOON server?",
					null);
		}
		if (status == TOO_MANY_REQUESTS) {
			return DracoonApiException.of(ApiError.of(status, null)
				.withOperation((grant == Grant.REVOCATION) ? "oauth.revoke" : "oauth.token")
				.withRetryAfter(RetryAfter.of(headers)));
		}
		Reason reason = reason(status, error, (envelope != null) ? envelope.errorCode() : null, grant);
		return new DracoonAuthenticationException(reason, error, message(reason, status, error, envelope, grant), null);
	}

	private static Reason reason(int status, @Nullable String error, @Nullable DracoonErrorCode code, Grant grant) {
		if (status >= 500) {
			return Reason.SERVER_ERROR;
		}
		if (code == DracoonErrorCode.BAD_CREDENTIALS) {
			return Reason.WRONG_CREDENTIALS;
		}
		if (status == 403 || status == 412) {
			return Reason.ACCOUNT_BLOCKED;
		}
		if (status == 401) {
			return Reason.CLIENT_REFUSED;
		}
		if ("invalid_grant".equals(error)) {
			return switch (grant) {
				case REFRESH_TOKEN -> Reason.REFRESH_EXPIRED;
				case AUTHORIZATION_CODE -> Reason.CODE_REFUSED;
				case PASSWORD -> Reason.WRONG_CREDENTIALS;
				case REVOCATION -> Reason.TOKEN_REFUSED;
			};
		}
		if ("invalid_client".equals(error) || "unsupported_grant_type".equals(error)
				|| "unauthorized_client".equals(error)) {
			return Reason.GRANT_NOT_ALLOWED;
		}
		return Reason.OTHER;
	}

	private static String message(Reason reason, int status, @Nullable String error, @Nullable ApiError envelope,
			Grant grant) {
		String suffix = " (status " + status + ((error != null) ? ", " + error : "") + ")";
		return switch (reason) {
			case WRONG_CREDENTIALS -> "User name or password were refused" + suffix
					+ ". Check 'dracoon.auth.username' and 'dracoon.auth.password'. An account that is locked, that "
					+ "signs in through OpenID Connect or that has a second factor (MFA) is refused in the same way: "
					+ "unlock it, use an account without these restrictions, or sign in with an authorization code or "
					+ "a refresh token.";
			case CLIENT_REFUSED -> "The OAuth client was refused" + suffix
					+ ". Check 'dracoon.auth.client-id' and 'dracoon.auth.client-secret'.";
			case GRANT_NOT_ALLOWED -> "The OAuth client may not use the grant '" + grant.wireName() + "'" + suffix
					+ ". Allow it in the settings of DRACOON, or use another client in 'dracoon.auth.client-id'.";
			case REFRESH_EXPIRED -> "The refresh token has expired or was revoked, or the account is locked" + suffix
					+ ". Sign in again and set 'dracoon.auth.refresh-token'.";
			case CODE_REFUSED -> "The authorization code was refused" + suffix
					+ ". It can be used once, within a few minutes, for the OAuth client and redirect URI that it was "
					+ "issued for. Sign in again to get another one.";
			case ACCOUNT_BLOCKED -> "The account cannot sign in" + suffix + blocked(envelope);
			case SERVER_ERROR -> "The server failed while signing in" + suffix
					+ ". Try again later. If it fails again, ask its operator.";
			case TOKEN_REFUSED -> "The token was not revoked" + suffix
					+ ". It is no longer valid, or belongs to another OAuth client: check 'dracoon.auth.client-id'.";
			case CLOSED, NO_USER, LOGIN_REQUIRED, SESSION_ENDED, OTHER ->
				"Signing in failed" + suffix + ". Check the settings under 'dracoon.auth'.";
		};
	}

	private static String blocked(@Nullable ApiError envelope) {
		DracoonErrorCode code = (envelope != null) ? envelope.errorCode() : null;
		String what = (code != null) ? ": " + code.meaning() : "";
		if (code == DracoonErrorCode.RADIUS_CHALLENGE_REQUIRED) {
			return what
					+ ". An account with a second factor (MFA) cannot sign in with a password alone: use an account "
					+ "without one, an authorization code or a refresh token.";
		}
		return what + ". Ask an administrator to unlock it, or sign in to the web application once to see what is "
				+ "missing.";
	}

	static DracoonAuthenticationException closed() {
		return new DracoonAuthenticationException(Reason.CLOSED, null, "The client was closed. Create a new one.",
				null);
	}

	/**
	 * Creates the exception for a sign-in with the password that failed after the server
	 * had refused the configured refresh token.
	 * @param failure the failure of the sign-in
	 * @return an exception with the same reason, whose message names both failures
	 */
	static DracoonAuthenticationException afterRefreshToken(DracoonAuthenticationException failure) {
		return new DracoonAuthenticationException(failure.getReason(), failure.getError(),
				"The refresh token has expired, was already used or was revoked, and the sign-in with the password "
						+ "failed as well. Set 'dracoon.auth.refresh-token' to a new token, or correct the sign-in: "
						+ failure.getMessage(),
				failure);
	}

	static Predicate<Throwable> isDueTo(Reason reason) {
		return (ex) -> ex instanceof DracoonAuthenticationException refusal && refusal.getReason() == reason;
	}

	/**
	 * Returns the text of an error if it has the form of an OAuth error code, otherwise
	 * {@code null}. Messages do not show other texts, because a proxy or an attacker may
	 * have written them.
	 */
	private static @Nullable String code(String error) {
		return error.matches("[A-Za-z_.-]{1,40}") ? error : null;
	}

	private @Nullable String error(byte[] body) {
		try {
			JsonNode error = this.jsonMapper.readTree(body).path("error");
			return error.isString() ? code(error.stringValue()) : null;
		}
		catch (JacksonException ex) {
			// an answer that is not JSON has no code, and the status is sufficient
			return null;
		}
	}

}
