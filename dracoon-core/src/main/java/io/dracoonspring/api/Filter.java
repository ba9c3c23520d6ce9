// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.List;

import org.springframework.util.Assert;

/**
 * One condition of a list query. The constants of a filter type such as
 * {@code NodeFilter} create filters. Each constant stands for a field, and offers only
 * operators and values that the server accepts for this field.
 *
 * @param <F> the filter type of the query; the compiler rejects filters of other queries
 */
@SuppressWarnings("UnusedTypeParameter") // only the compiler needs this type parameter
public final class Filter<F> {

	private final String expression;

	private Filter(String expression) {
		this.expression = expression;
	}

	/**
	 * Creates a filter from an expression that has no typed form.
	 * @param <F> the filter type of the query
	 * @param expression the expression as the server expects it, such as
	 * {@code name:cn:plan}; it is not checked
	 * @return the filter
	 */
	public static <F> Filter<F> raw(String expression) {
		Assert.hasText(expression, "'expression' must not be empty");
		return new Filter<>(expression);
	}

	static <F> Filter<F> of(String field, String operator, List<?> values) {
		StringBuilder expression = new StringBuilder(field).append(':').append(operator);
		for (Object value : values) {
			expression.append(':').append(render(field, value));
		}
		return new Filter<>(expression.toString());
	}

	private static String render(String field, Object value) {
		Assert.notNull(value, () -> "The value for the filter '" + field + "' must not be null");
		if (value instanceof WireValue constant) {
			WireValue.requireKnown(constant, field);
			return constant.wireValue();
		}
		String text = value.toString();
		Assert.hasLength(text, () -> "The value for the filter '" + field + "' must not be empty");
		if (text.indexOf(':') >= 0 || text.indexOf('|') >= 0) {
			throw new IllegalArgumentException("The value for the filter '" + field
					+ "' must not contain ':' or '|' because these are part of the server's filter syntax");
		}
		return text;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Filter<?> filter && this.expression.equals(filter.expression);
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
