// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web.reactive;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ServerWebExchange;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.web.internal.ProblemResponses;

/**
 * Converts failures of DRACOON in controllers and functional endpoints of a reactive
 * application to problem details (RFC 9457). The handlers of the application take
 * precedence.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class ReactiveProblemHandler {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(DracoonException ex, ServerWebExchange exchange) {
		if (exchange.getResponse().isCommitted() || ProblemResponses.isForSignIn(ex)) {
			// rethrow, so that the server closes the connection, or a filter redirects to
			// the sign-in
			throw ex;
		}
		return ProblemResponses.of(ex);
	}

}
