// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonStorageException;

/**
 * Makes answers of failures, whichever stack sends them.
 */
public final class ProblemResponses {

	private static final Logger logger = LoggerFactory.getLogger(ProblemResponses.class);

	/** When nobody says how long to wait. */
	static final Duration USUAL_WAIT = Duration.ofSeconds(10);

	private ProblemResponses() {
	}

	/**
	 * Makes an answer of a failure. What the server said is logged at debug level only.
	 * @param ex the failure
	 * @return the answer, with {@code Retry-After} where waiting helps
	 */
	public static ResponseEntity<ProblemDetail> of(DracoonException ex) {
		DracoonProblem problem = DracoonProblem.of(ex);
		logger.debug("A request is answered with the problem {}", problem, ex);
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status());
		Duration wait = wait(ex, problem);
		if (wait != null) {
			// a fraction of a second is a second, never none
			answer.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
		}
		return answer.body(problem.toDetail());
	}

	/**
	 * Tells whether a failure means that a user has to sign in again. Not every caller
	 * can do something with a problem: a browser is sent to the sign-in by a filter.
	 * @param ex the failure
	 * @return whether it is to be left alone
	 */
	public static boolean isForSignIn(DracoonException ex) {
		return ex instanceof DracoonAuthenticationException authentication
				&& authentication.getReason() == DracoonAuthenticationException.Reason.LOGIN_REQUIRED;
	}

	private static @Nullable Duration wait(DracoonException ex, DracoonProblem problem) {
		Duration asked = asked(ex);
		return switch (problem) {
			case TOO_MANY_REQUESTS, UNAVAILABLE, BUSY, SCAN_RUNNING -> (asked != null) ? asked : USUAL_WAIT;
			default -> null;
		};
	}

	private static @Nullable Duration asked(DracoonException ex) {
		if (ex instanceof DracoonApiException api) {
			return api.getRetryAfter();
		}
		return (ex instanceof DracoonStorageException storage) ? storage.getRetryAfter() : null;
	}

}
