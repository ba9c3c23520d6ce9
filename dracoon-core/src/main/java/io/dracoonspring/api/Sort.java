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

package io.dracoonspring.api;

import org.springframework.util.Assert;

/**
 * One criterion by which a list is sorted. Instances come from the constants of the
 * query's sort type.
 *
 * @param <S> the sort type of the query, which keeps criteria of other queries out
 */
@SuppressWarnings("UnusedTypeParameter") // it only serves the compiler
public final class Sort<S> {

	private final String expression;

	private Sort(String expression) {
		this.expression = expression;
	}

	/**
	 * Create a criterion from an expression for which there is no typed form.
	 * @param <S> the sort type of the query
	 * @param expression the expression as the server expects it, such as
	 * {@code name:desc}; nothing is checked
	 * @return the criterion
	 */
	public static <S> Sort<S> raw(String expression) {
		Assert.hasText(expression, "'expression' must not be empty");
		return new Sort<>(expression);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Sort<?> sort && this.expression.equals(sort.expression);
	}

	@Override
	public int hashCode() {
		return this.expression.hashCode();
	}

	/**
	 * Return the expression that is sent.
	 */
	@Override
	public String toString() {
		return this.expression;
	}

}
