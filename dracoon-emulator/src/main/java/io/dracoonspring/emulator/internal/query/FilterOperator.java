// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.query;

import java.util.Arrays;
import java.util.Optional;

/** An operator of the filter language. */
public enum FilterOperator {

	/** Equals one of the values. */
	EQ("eq"),

	/** Equals none of the values. */
	NEQ("neq"),

	/** Has no element that equals one of the values, for fields with lists. */
	NEX("nex"),

	/** Contains one of the values, ignoring case. */
	CN("cn"),

	/** Starts with one of the values, ignoring case. */
	SW("sw"),

	/** Greater than or equal to the value. */
	GE("ge"),

	/** Less than or equal to the value. */
	LE("le");

	private final String token;

	FilterOperator(String token) {
		this.token = token;
	}

	static Optional<FilterOperator> of(String token) {
		return Arrays.stream(values()).filter((operator) -> operator.token.equals(token)).findFirst();
	}

	<C extends Comparable<? super C>> boolean compares(C actual, C expected) {
		int order = actual.compareTo(expected);
		return switch (this) {
			case EQ -> order == 0;
			case NEQ, NEX -> order != 0;
			case GE -> order >= 0;
			case LE -> order <= 0;
			case CN, SW -> throw new IllegalStateException("'" + this.token + "' needs a text");
		};
	}

}
