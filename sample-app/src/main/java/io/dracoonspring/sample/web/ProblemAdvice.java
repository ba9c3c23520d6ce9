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

package io.dracoonspring.sample.web;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.result.view.Rendering;

import io.dracoonspring.web.DracoonProblem;

/**
 * Answers with words instead of stack traces: a page for people, JSON for the script.
 */
@ControllerAdvice
class ProblemAdvice {

	private final Problems problems;

	ProblemAdvice(Problems problems) {
		this.problems = problems;
	}

	@ExceptionHandler(exception = Exception.class, produces = MediaType.TEXT_HTML_VALUE)
	Rendering page(Exception ex, ServerHttpRequest request) throws Exception {
		Problem problem = classify(ex);
		if (problem.is(DracoonProblem.ENCRYPTION_PASSWORD_REQUIRED)) {
			return Rendering.redirectTo(EncryptionPasswordController.address(ReturnPaths.before(request))).build();
		}
		return Rendering.view("problem").status(problem.status()).modelAttribute("problem", problem).build();
	}

	@ExceptionHandler(exception = Exception.class,
			produces = { MediaType.APPLICATION_PROBLEM_JSON_VALUE, MediaType.APPLICATION_JSON_VALUE })
	ResponseEntity<ProblemDetail> json(Exception ex) throws Exception {
		Problem problem = classify(ex);
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(), problem.detail());
		detail.setTitle(problem.title());
		if (problem.type() != null) {
			detail.setType(problem.type());
		}
		return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

	private Problem classify(Exception ex) throws Exception {
		Problem problem = this.problems.of(ex);
		if (problem.is(DracoonProblem.LOGIN_REQUIRED)) {
			// the filter of the starter brings the sign-in
			throw ex;
		}
		return problem;
	}

}
