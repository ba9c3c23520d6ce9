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

package io.dracoonspring.sample.demo;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * The round trip could not be made, or it changed the file.
 */
class RoundTripException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String remedy;

	/**
	 * Creates an exception.
	 * @param message what happened
	 * @param remedy what to do next
	 */
	RoundTripException(String message, String remedy) {
		this(message, remedy, null);
	}

	/**
	 * Creates an exception.
	 * @param message what happened
	 * @param remedy what to do next
	 * @param cause the reason, or {@code null}
	 */
	RoundTripException(String message, String remedy, @Nullable Throwable cause) {
		super(message, cause);
		this.remedy = remedy;
	}

	/**
	 * Return what to do next.
	 * @return a sentence
	 */
	String getRemedy() {
		return this.remedy;
	}

}
