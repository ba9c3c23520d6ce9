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

package io.dracoonspring.web.reactive;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ServerWebExchange;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.web.ProblemResponses;

/**
 * Answers failures of DRACOON in controllers and functional endpoints of a reactive
 * application with problem details (RFC 9457). The handlers of the application come
 * first.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class ReactiveProblemHandler {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(DracoonException ex, ServerWebExchange exchange) {
		if (exchange.getResponse().isCommitted() || ProblemResponses.isForSignIn(ex)) {
			// so that the connection is closed, or the sign-in begins
			throw ex;
		}
		return ProblemResponses.of(ex);
	}

}
