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

package io.dracoonspring.emulator.query;

/**
 * A filter, sort or paging parameter that the endpoint does not accept. Answered with
 * HTTP status 400.
 */
public final class QueryException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Offset or limit outside the allowed range. */
	static final int INVALID_RANGE = -80024;

	/** Not a number. */
	static final int INVALID_NUMBER = -80002;

	/** Not a boolean. */
	static final int INVALID_BOOLEAN = -80005;

	/** Any other value that is not allowed. */
	static final int INVALID_VALUE = -92001;

	private final int errorCode;

	QueryException(int errorCode, String message) {
		super(message);
		this.errorCode = errorCode;
	}

	/**
	 * Return the DRACOON error code to answer with.
	 * @return the error code, always negative
	 */
	public int getErrorCode() {
		return this.errorCode;
	}

}
