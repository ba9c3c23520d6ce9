// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import java.time.Duration;
import java.util.function.Supplier;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonTransferException;

/** Lists failures of an application under test, with the expected responses. */
enum Failure {

	MISSING(404, "not-found", () -> api(404)), FORBIDDEN(403, "forbidden", () -> api(403)),
	CONFLICT(409, "conflict", () -> api(409)), INVALID(400, "invalid", () -> api(400)),
	QUOTA(413, "too-large", () -> api(507)), LIMIT(429, "too-many-requests", () -> api(429)),
	PRECONDITION(412, "precondition-failed", () -> api(412)), SERVICE_ACCOUNT(502, "bad-gateway", () -> api(401)),
	WRONG_CREDENTIALS(502, "bad-gateway",
			() -> new DracoonAuthenticationException(DracoonAuthenticationException.Reason.WRONG_CREDENTIALS,
					"invalid_grant", secret(), null)),
	NO_USER(401, "login-required",
			() -> new DracoonAuthenticationException(DracoonAuthenticationException.Reason.NO_USER, null, secret(),
					null)),
	LOCKED(403, "encryption-password-required",
			() -> new DracoonCryptoException(DracoonCryptoException.Reason.NO_KEY, secret())),
	TIMEOUT(504, "gateway-timeout",
			() -> new DracoonConnectionException(DracoonConnectionException.Reason.READ_TIMEOUT, secret(), secret(),
					secret(), null)),
	DEAD(502, "bad-gateway",
			() -> new DracoonConnectionException(DracoonConnectionException.Reason.REFUSED, secret(), secret(),
					secret(), null)),
	STOPPING(503, "busy",
			() -> new DracoonTransferException(DracoonTransferException.Reason.SHUTTING_DOWN, secret(), null));

	private final int status;

	private final String type;

	private final Supplier<DracoonException> exception;

	Failure(int status, String type, Supplier<DracoonException> exception) {
		this.status = status;
		this.type = type;
		this.exception = exception;
	}

	private static DracoonException api(int status) {
		return DracoonApiException.of(ApiError.of(status, null)
			.withServerMessage(secret())
			.withDebugInfo(secret())
			.withRetryAfter(Duration.ofSeconds(7))
			.withOperation("DracoonNodes.get"));
	}

	private static String secret() {
		return "/Board/Merger (node 4711)";
	}

	int status() {
		return this.status;
	}

	String type() {
		return "urn:dracoon:problem:" + this.type;
	}

	DracoonException exception() {
		return this.exception.get();
	}

}
