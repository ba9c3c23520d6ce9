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

import java.io.Serial;

import org.springframework.http.HttpStatus;

/**
 * A request that the application itself refuses.
 */
class ProblemException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	/**
	 * Creates an exception.
	 * @param status the HTTP status of the answer
	 * @param message what is wrong, for the person at the browser
	 */
	ProblemException(HttpStatus status, String message) {
		super(message);
		this.status = status;
	}

	/**
	 * Return the HTTP status of the answer.
	 * @return the status
	 */
	HttpStatus getStatus() {
		return this.status;
	}

}
