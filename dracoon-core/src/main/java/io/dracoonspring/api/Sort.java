// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.springframework.util.Assert;

/**
 * One criterion by which a list is sorted. The constants of a sort type such as
 * {@code NodeSort} create criteria.
 *
 * @param <S> the sort type of the query; the compiler rejects criteria of other queries
 */
@SuppressWarnings("UnusedTypeParameter") // only the compiler needs this type parameter
public final class Sort<S> {

	private final String expression;

	private Sort(String expression) {
		this.expression = expression;
	}

	/**
	 * Creates a criterion from an expression that has no typed form.
	 * @param <S> the sort type of the query
	 * @param expression the expression as the server expects it, such as
	 * {@code name:desc}; it is not checked
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
	 * Returns the expression as the client sends it.
	 */
	@Override
	public String toString() {
		return this.expression;
	}

}
