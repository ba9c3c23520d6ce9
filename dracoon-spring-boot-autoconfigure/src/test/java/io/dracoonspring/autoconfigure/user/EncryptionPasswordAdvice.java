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

package io.dracoonspring.autoconfigure.user;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;

/**
 * The advice of the guide.
 */
@RestControllerAdvice
class EncryptionPasswordAdvice {

	@ExceptionHandler
	ProblemDetail passwordRequired(DracoonCryptoException ex) {
		if (ex.getReason() != Reason.PASSWORD_REQUIRED && ex.getReason() != Reason.WRONG_PASSWORD) {
			throw ex; // nothing that a dialog helps with
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				"Enter your encryption password.");
		problem.setProperty("reason", ex.getReason());
		return problem;
	}

}
