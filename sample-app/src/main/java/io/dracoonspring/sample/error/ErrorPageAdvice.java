// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.error;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.web.DracoonProblem;

/**
 * Shows the error page to browsers if a call to DRACOON fails. Scripts receive the
 * problem details of the starter.
 */
@ControllerAdvice
@Order(1)
class ErrorPageAdvice {

	private static final Logger logger = LoggerFactory.getLogger(ErrorPageAdvice.class);

	@ExceptionHandler(produces = MediaType.TEXT_HTML_VALUE)
	void page(DracoonException ex, HttpServletResponse response) throws IOException {
		DracoonProblem problem = DracoonProblem.of(ex);
		if (problem == DracoonProblem.LOGIN_REQUIRED || response.isCommitted()) {
			// rethrow, so that the filter of the starter redirects to the sign-in, or the
			// server closes the connection of a response that has already begun
			throw ex;
		}
		logger.info("DRACOON: {}", ex.getMessage());
		response.sendError(problem.status().value());
	}

}
