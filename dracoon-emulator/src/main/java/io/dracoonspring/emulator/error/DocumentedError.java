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

package io.dracoonspring.emulator.error;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An error to which DRACOON gives a code.
 */
public interface DocumentedError {

	/**
	 * Return what is known about the error.
	 * @return code, usual status and message
	 */
	Details details();

	/**
	 * Create the exception that makes the server answer with this error.
	 */
	default ApiException exception() {
		return exception(null);
	}

	/**
	 * Create the exception that makes the server answer with this error.
	 * @param debugInfo what exactly is wrong, for developers; never a secret
	 */
	default ApiException exception(@Nullable String debugInfo) {
		Details details = details();
		return new ApiException(details.status(), details.code(), details.message(), debugInfo, List.of());
	}

	/**
	 * What is known about an error.
	 *
	 * @param code the negative code as it goes over the wire
	 * @param status the usual HTTP status
	 * @param message the message for people
	 */
	record Details(int code, int status, String message) {

	}

}
