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

import java.util.Arrays;
import java.util.Optional;

/**
 * An operator of the filter language.
 */
public enum FilterOperator {

	/** Equals one of the values. */
	EQ("eq"),

	/** Equals none of the values. */
	NEQ("neq"),

	/** No value is equal, for lists of keys. */
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
