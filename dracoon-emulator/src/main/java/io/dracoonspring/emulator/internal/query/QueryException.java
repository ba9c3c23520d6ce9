// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.query;

/**
 * Signals that an endpoint does not accept a filter, sort or paging parameter. The
 * emulator then responds with status 400.
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

	/** Returns the DRACOON error code of the response, which is always negative. */
	public int getErrorCode() {
		return this.errorCode;
	}

}
