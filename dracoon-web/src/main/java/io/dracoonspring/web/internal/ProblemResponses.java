// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web.internal;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.web.DracoonProblem;

/** Creates responses for failures, independently of the web stack. */
public final class ProblemResponses {

	private static final Logger logger = LoggerFactory.getLogger(ProblemResponses.class);

	/** The wait that applies if the server requests none. */
	static final Duration USUAL_WAIT = Duration.ofSeconds(10);

	private ProblemResponses() {
	}

	/**
	 * Creates the response for a failure. The response does not contain the message of
	 * the server, which appears only in the log, at debug level.
	 * @param ex the failure
	 * @return the response, with {@code Retry-After} if waiting helps
	 */
	public static ResponseEntity<ProblemDetail> of(DracoonException ex) {
		DracoonProblem problem = DracoonProblem.of(ex);
		logger.debug("The response to a request is the problem {}", problem, ex);
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status());
		Duration wait = wait(ex, problem);
		if (wait != null) {
			// round up, because a fraction of a second must not become zero
			answer.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
		}
		return answer.body(problem.toDetail());
	}

	/**
	 * Tells whether a failure requires a new sign-in of the user. For such a failure, a
	 * filter redirects the browser to the sign-in instead of sending a problem detail.
	 * @param ex the failure
	 * @return whether a filter has to handle the failure
	 */
	public static boolean isForSignIn(DracoonException ex) {
		return ex instanceof DracoonAuthenticationException authentication
				&& authentication.getReason() == DracoonAuthenticationException.Reason.LOGIN_REQUIRED;
	}

	private static @Nullable Duration wait(DracoonException ex, DracoonProblem problem) {
		Duration asked = ex.getRetryAfter();
		return switch (problem) {
			case TOO_MANY_REQUESTS, UNAVAILABLE, BUSY, SCAN_RUNNING -> (asked != null) ? asked : USUAL_WAIT;
			default -> null;
		};
	}

}
