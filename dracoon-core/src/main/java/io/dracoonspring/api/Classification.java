// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Classifies the confidentiality of a node.
 */
public enum Classification implements WireValue {

	/** Public. */
	PUBLIC(1),

	/** Internal. */
	INTERNAL(2),

	/** Confidential. */
	CONFIDENTIAL(3),

	/** Strictly confidential. */
	STRICTLY_CONFIDENTIAL(4),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN(-1);

	private final int number;

	Classification(int number) {
		this.number = number;
	}

	/**
	 * Returns the number that stands for this value.
	 * @return the number
	 */
	@JsonValue
	public int number() {
		return this.number;
	}

	@Override
	public String wireValue() {
		return Integer.toString(this.number);
	}

}
