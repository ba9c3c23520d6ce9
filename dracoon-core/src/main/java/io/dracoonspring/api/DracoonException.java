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

package io.dracoonspring.api;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Root of everything that this library signals on its own account. The message says what
 * happened and what to do next; it never contains a secret, and nothing that would break
 * or reverse a line of a log, see {@link VisibleText}.
 */
public abstract class DracoonException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message what happened and what to do next
	 * @param cause the reason, or {@code null}
	 */
	protected DracoonException(String message, @Nullable Throwable cause) {
		super(VisibleText.of(message), cause);
	}

}
