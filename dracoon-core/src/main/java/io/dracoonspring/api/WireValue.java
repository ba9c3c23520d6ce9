// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.jspecify.annotations.Nullable;

/**
 * A constant that stands for a fixed text on the wire. What occurs in answers has a
 * constant {@code UNKNOWN} for what later versions of the server may add; it is never
 * sent.
 */
public interface WireValue {

	/**
	 * Returns the text that stands for this constant in queries.
	 * @return the text
	 */
	String wireValue();

	/**
	 * Refuses a constant that only stands for something unknown.
	 * @param value the constant to be sent, or {@code null}
	 * @param name the name of the component, for the message
	 * @throws IllegalArgumentException if the constant is {@code UNKNOWN}
	 */
	static void requireKnown(@Nullable WireValue value, String name) {
		if (value instanceof Enum<?> constant && "UNKNOWN".equals(constant.name())) {
			throw new IllegalArgumentException("'" + name + "' must not be UNKNOWN, which only occurs in answers");
		}
	}

}
