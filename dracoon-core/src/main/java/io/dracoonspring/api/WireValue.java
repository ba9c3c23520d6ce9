// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.jspecify.annotations.Nullable;

/**
 * A constant that stands for a fixed text in requests and responses. Types that occur in
 * responses have a constant {@code UNKNOWN} for values of later server versions. The
 * client never sends this constant.
 */
@NotForImplementation
public interface WireValue {

	/**
	 * Returns the text of this constant in queries.
	 * @return the text
	 */
	String wireValue();

	/**
	 * Refuses a constant that stands for an unknown value.
	 * @param value the constant to send, or {@code null}
	 * @param name the name of the component, for the message
	 * @throws IllegalArgumentException if the constant is {@code UNKNOWN}
	 */
	static void requireKnown(@Nullable WireValue value, String name) {
		if (value instanceof Enum<?> constant && "UNKNOWN".equals(constant.name())) {
			throw new IllegalArgumentException(
					"'" + name + "' must not be UNKNOWN because it only occurs in responses");
		}
	}

}
