// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.query;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One field that an endpoint can filter by.
 *
 * @param <T> the type of the filtered items
 * @param name the name in requests
 * @param operators the operators allowed
 * @param compiler the function that creates the predicate
 */
record FilterField<T>(String name, Set<FilterOperator> operators, Compiler<T> compiler) {

	Predicate<T> compile(String operatorToken, List<String> values) {
		FilterOperator operator = FilterOperator.of(operatorToken)
			.filter(this.operators::contains)
			.orElseThrow(() -> new QueryException(QueryException.INVALID_VALUE,
					"Filter field '" + this.name + "' does not know the operator '" + operatorToken + "'"));
		return this.compiler.compile(operator, values);
	}

	/**
	 * Creates a predicate from an operator and the texts of its values. There is at least
	 * one value.
	 *
	 * @param <T> the type of the filtered items
	 */
	@FunctionalInterface
	interface Compiler<T> {

		Predicate<T> compile(FilterOperator operator, List<String> values);

	}

}
