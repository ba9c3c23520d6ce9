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

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One field that an endpoint can filter by.
 *
 * @param <T> the type of the filtered items
 * @param name the name on the wire
 * @param operators the operators allowed
 * @param compiler makes the predicate
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
	 * Makes a predicate of an operator and the texts of its values, at least one.
	 *
	 * @param <T> the type of the filtered items
	 */
	@FunctionalInterface
	interface Compiler<T> {

		Predicate<T> compile(FilterOperator operator, List<String> values);

	}

}
