// SPDX-License-Identifier: Apache-2.0

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

	/** Creates an exception. */
	RoundTripException(String message, String remedy) {
		this(message, remedy, null);
	}

	/** Creates an exception. */
	RoundTripException(String message, String remedy, @Nullable Throwable cause) {
		super(message, cause);
		this.remedy = remedy;
	}

	/** Returns what to do next. */
	String getRemedy() {
		return this.remedy;
	}

}
