// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A field by which a list can be filtered. Each nested class offers one set of operators.
 * A field has only operators that the server accepts for it, and takes values of the type
 * that the server expects. An entry has to match all conditions of a query.
 * <p>
 * A text that contains {@code :} or {@code |} cannot be sent, because the server's filter
 * syntax has no escape for these characters. The methods that create filters throw an
 * {@link IllegalArgumentException} for such a text.
 *
 * @param <F> the filter type of the query
 */
public abstract class FilterField<F> {

	private final String name;

	FilterField(String name) {
		this.name = name;
	}

	/**
	 * Declares a field that can be compared for equality.
	 * @param <F> the filter type of the query
	 * @param <V> the type of the values
	 * @param name the name on the wire
	 * @return the field
	 */
	public static <F, V> Equality<F, V> equality(String name) {
		return new Equality<>(name);
	}

	/**
	 * Declares a field that can be compared with several values in one condition.
	 * @param <F> the filter type of the query
	 * @param <V> the type of the values
	 * @param name the name on the wire
	 * @return the field
	 */
	public static <F, V> Choice<F, V> choice(String name) {
		return new Choice<>(name);
	}

	/**
	 * Declares a field that can be searched for a text.
	 * @param <F> the filter type of the query
	 * @param name the name on the wire
	 * @return the field
	 */
	public static <F> Containment<F> containment(String name) {
		return new Containment<>(name);
	}

	/**
	 * Declares a text that can be compared and searched.
	 * @param <F> the filter type of the query
	 * @param name the name on the wire
	 * @return the field
	 */
	public static <F> Text<F> text(String name) {
		return new Text<>(name);
	}

	/**
	 * Declares an ordered field.
	 * @param <F> the filter type of the query
	 * @param <V> the type of the values
	 * @param name the name on the wire
	 * @return the field
	 */
	public static <F, V extends Number> Order<F, V> order(String name) {
		return new Order<>(name);
	}

	/**
	 * Declares a point in time. The server compares only its day in UTC.
	 * @param <F> the filter type of the query
	 * @param name the name on the wire
	 * @return the field
	 */
	public static <F> Order<F, LocalDate> day(String name) {
		return new Order<>(name);
	}

	/**
	 * Declares a field that can be compared for equality and inequality.
	 * @param <F> the filter type of the query
	 * @param <V> the type of the values
	 * @param name the name on the wire
	 * @return the field
	 */
	public static <F, V> Inequality<F, V> inequality(String name) {
		return new Inequality<>(name);
	}

	/**
	 * Declares the field for the keys of attributes. An entry of the list can have any
	 * number of attributes.
	 * @param <F> the filter type of the query
	 * @param name the name on the wire
	 * @return the field
	 */
	public static <F> Key<F> key(String name) {
		return new Key<>(name);
	}

	/**
	 * Declares a text that can be compared, searched and compared by prefix.
	 * @param <F> the filter type of the query
	 * @param name the name on the wire
	 * @return the field
	 */
	public static <F> Prefix<F> prefix(String name) {
		return new Prefix<>(name);
	}

	/**
	 * Declares a point in time that can also be compared for equality. The server
	 * compares only its day in UTC.
	 * @param <F> the filter type of the query
	 * @param name the name on the wire
	 * @return the field
	 */
	public static <F> ExactOrder<F, LocalDate> exactDay(String name) {
		return new ExactOrder<>(name);
	}

	/**
	 * Returns the name of the field on the wire.
	 */
	@Override
	public String toString() {
		return this.name;
	}

	Filter<F> term(String operator, Object value) {
		return Filter.of(this.name, operator, Collections.singletonList(value));
	}

	Filter<F> term(String operator, List<?> values) {
		return Filter.of(this.name, operator, values);
	}

	/**
	 * A field that can be compared for equality.
	 *
	 * @param <F> the filter type of the query
	 * @param <V> the type of the values
	 */
	public static class Equality<F, V> extends FilterField<F> {

		Equality(String name) {
			super(name);
		}

		/**
		 * Matches entries whose field equals a value.
		 * @param value the value
		 * @return the filter
		 */
		public Filter<F> equalTo(V value) {
			return term("eq", value);
		}

	}

	/**
	 * A field that can be compared with several values in one condition.
	 *
	 * @param <F> the filter type of the query
	 * @param <V> the type of the values
	 */
	public static class Choice<F, V> extends Equality<F, V> {

		Choice(String name) {
			super(name);
		}

		/**
		 * Matches entries whose field equals one of several values.
		 * @param value the first value
		 * @param more further values
		 * @return the filter
		 */
		@SafeVarargs
		public final Filter<F> isAnyOf(V value, V... more) {
			List<V> values = new ArrayList<>(1 + more.length);
			values.add(value);
			for (V other : more) {
				values.add(other);
			}
			return term("eq", values);
		}

	}

	/**
	 * A field that can be searched for a text.
	 *
	 * @param <F> the filter type of the query
	 */
	public static class Containment<F> extends FilterField<F> {

		Containment(String name) {
			super(name);
		}

		/**
		 * Matches entries whose field contains a text.
		 * @param text the text
		 * @return the filter
		 */
		public Filter<F> contains(String text) {
			return term("cn", text);
		}

	}

	/**
	 * A text that can be compared and searched.
	 *
	 * @param <F> the filter type of the query
	 */
	public static class Text<F> extends Containment<F> {

		Text(String name) {
			super(name);
		}

		/**
		 * Matches entries whose field equals a text.
		 * @param text the text
		 * @return the filter
		 */
		public Filter<F> equalTo(String text) {
			return term("eq", text);
		}

	}

	/**
	 * An ordered field. Each condition also matches the given value itself.
	 *
	 * @param <F> the filter type of the query
	 * @param <V> the type of the values
	 */
	public static class Order<F, V> extends FilterField<F> {

		Order(String name) {
			super(name);
		}

		/**
		 * Matches entries whose field is greater than or equal to a value.
		 * @param value the value
		 * @return the filter
		 */
		public Filter<F> atLeast(V value) {
			return term("ge", value);
		}

		/**
		 * Matches entries whose field is less than or equal to a value.
		 * @param value the value
		 * @return the filter
		 */
		public Filter<F> atMost(V value) {
			return term("le", value);
		}

	}

	/**
	 * A field that can be compared for equality and inequality.
	 *
	 * @param <F> the filter type of the query
	 * @param <V> the type of the values
	 */
	public static class Inequality<F, V> extends Equality<F, V> {

		Inequality(String name) {
			super(name);
		}

		/**
		 * Matches entries whose field does not equal a value.
		 * @param value the value
		 * @return the filter
		 */
		public Filter<F> notEqualTo(V value) {
			return term("neq", value);
		}

	}

	/**
	 * The keys of attributes. An entry of the list can have any number of attributes.
	 *
	 * @param <F> the filter type of the query
	 */
	public static class Key<F> extends Equality<F, String> {

		Key(String name) {
			super(name);
		}

		/**
		 * Matches entries that have no attribute with the given key.
		 * @param name the key
		 * @return the filter
		 */
		public Filter<F> isMissing(String name) {
			return term("nex", name);
		}

	}

	/**
	 * A text that can be compared, searched and compared by prefix.
	 *
	 * @param <F> the filter type of the query
	 */
	public static class Prefix<F> extends Text<F> {

		Prefix(String name) {
			super(name);
		}

		/**
		 * Matches entries whose field starts with a text.
		 * @param text the text
		 * @return the filter
		 */
		public Filter<F> startsWith(String text) {
			return term("sw", text);
		}

	}

	/**
	 * An ordered field that can also be compared for equality.
	 *
	 * @param <F> the filter type of the query
	 * @param <V> the type of the values
	 */
	public static class ExactOrder<F, V> extends Order<F, V> {

		ExactOrder(String name) {
			super(name);
		}

		/**
		 * Matches entries whose field equals a value.
		 * @param value the value
		 * @return the filter
		 */
		public Filter<F> equalTo(V value) {
			return term("eq", value);
		}

	}

}
