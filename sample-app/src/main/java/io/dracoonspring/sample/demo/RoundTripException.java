// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.demo;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Signals that the round trip failed, or that the downloaded copy differs from the
 * source.
 */
class RoundTripException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String remedy;

	/**
	 * Creates an exception.
	 * @param message the failure
	 * @param remedy the action to take
	 */
	RoundTripException(String message, String remedy) {
		this(message, remedy, null);
	}

	/**
	 * Creates an exception.
	 * @param message the failure
	 * @param remedy the action to take
	 * @param cause the reason, or {@code null}
	 */
	RoundTripException(String message, String remedy, @Nullable Throwable cause) {
		super(message, cause);
		this.remedy = remedy;
	}

	/**
	 * Returns the action to take, as a sentence.
	 * @return a sentence
	 */
	String getRemedy() {
		return this.remedy;
	}

}
