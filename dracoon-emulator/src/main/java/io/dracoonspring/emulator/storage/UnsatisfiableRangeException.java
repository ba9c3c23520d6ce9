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

package io.dracoonspring.emulator.storage;

/**
 * A range that lies behind the end of the content. Answered with HTTP status 416.
 */
public final class UnsatisfiableRangeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final long total;

	UnsatisfiableRangeException(long total) {
		super("The requested range is not satisfiable");
		this.total = total;
	}

	/**
	 * Return the length of the content.
	 * @return the length in bytes
	 */
	public long getTotal() {
		return this.total;
	}

}
