// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Lists the fields by which an endpoint filters and sorts its items. Filters have the
 * form {@code field:operator:value[:value…]}. Several filters, joined by {@code |}, must
 * all match. The values of one filter are alternatives. Sort orders have the form {@code
 * field:asc|desc}, and several are joined by {@code |}.
 */
public final class FieldSet<T> {

	private final Map<String, FilterField<T>> filters;

	private final Map<String, Comparator<T>> sorts;

	private final Map<String, Predicate<T>> defaults;

	private FieldSet(Builder<T> builder) {
		this.filters = Map.copyOf(builder.filters);
		this.sorts = Map.copyOf(builder.sorts);
		this.defaults = Map.copyOf(builder.defaults);
	}

	/** Starts a declaration. */
	public static <T> Builder<T> builder() {
		return new Builder<>();
	}

	/**
	 * Reads a {@code filter} parameter.
	 * @param expression the parameter, {@code null} or empty for no filter
	 * @return a predicate that accepts the items that match the filter; a field with a
	 * default (see {@link Builder#trueUnlessNamed}) also restricts the items if the
	 * filter does not name the field
	 * @throws QueryException if the expression is malformed, or names a field, operator
	 * or value that this endpoint does not know
	 */
	public Predicate<T> filter(@Nullable String expression) {
		Predicate<T> all = (item) -> true;
		Set<String> named = new HashSet<>();
		for (String term : terms(expression)) {
			all = all.and(filterTerm(term));
			named.add(term.substring(0, term.indexOf(':')));
		}
		for (Map.Entry<String, Predicate<T>> fallback : this.defaults.entrySet()) {
			if (!named.contains(fallback.getKey())) {
				all = all.and(fallback.getValue());
			}
		}
		return all;
	}

	/**
	 * Reads an option from a {@code filter} parameter. An option has the form of a
	 * filter, but changes the meaning of the other filters.
	 * @param expression the parameter, {@code null} or empty if there is none
	 * @param fallback the value if the option is missing
	 * @return the value as received; only {@link #filter} checks it
	 */
	public static String option(@Nullable String expression, String name, String fallback) {
		String prefix = name + ":eq:";
		return terms(expression).stream()
			.filter((term) -> term.startsWith(prefix))
			.map((term) -> term.substring(prefix.length()))
			.reduce(fallback, (first, second) -> second);
	}

	private Predicate<T> filterTerm(String term) {
		List<String> tokens = List.of(term.split(":", -1));
		if (tokens.size() < 3) {
			throw invalid("Filter '" + term + "' must have the form 'field:operator:value'");
		}
		FilterField<T> field = this.filters.get(tokens.get(0));
		if (field == null) {
			throw invalid("Filter field '" + tokens.get(0) + "' is unknown here");
		}
		return field.compile(tokens.get(1), tokens.subList(2, tokens.size()));
	}

	/**
	 * Reads a {@code sort} parameter.
	 * @param expression the parameter, or {@code null} or empty to keep the order
	 * @return the requested order; all items compare as equal if none is requested
	 * @throws QueryException if the expression is malformed or names a field that this
	 * endpoint does not know
	 */
	public Comparator<T> sort(@Nullable String expression) {
		Comparator<T> order = Comparator.comparing((item) -> 0);
		for (String term : terms(expression)) {
			order = order.thenComparing(sortTerm(term));
		}
		return order;
	}

	private Comparator<T> sortTerm(String term) {
		String[] tokens = term.split(":", -1);
		Comparator<T> ascending = this.sorts.get(tokens[0]);
		if (ascending == null) {
			throw invalid("Sort field '" + tokens[0] + "' is unknown here");
		}
		if (tokens.length == 2 && "asc".equals(tokens[1])) {
			return ascending;
		}
		if (tokens.length == 2 && "desc".equals(tokens[1])) {
			return ascending.reversed();
		}
		throw invalid("Sort '" + term + "' must have the form 'field:asc' or 'field:desc'");
	}

	private static List<String> terms(@Nullable String expression) {
		if (expression == null || expression.isBlank()) {
			return List.of();
		}
		return Arrays.asList(expression.split("\\|", -1));
	}

	private static QueryException invalid(String message) {
		return new QueryException(QueryException.INVALID_VALUE, message);
	}

	/**
	 * Declares the fields of an endpoint. Each extractor may return {@code null} if an
	 * item has no value. Such an item passes no filter on that field except {@code neq}
	 * and, for texts, {@code nex}. It comes first in ascending order and last in
	 * descending order.
	 */
	public static final class Builder<T> {

		private final Map<String, FilterField<T>> filters = new LinkedHashMap<>();

		private final Map<String, Comparator<T>> sorts = new LinkedHashMap<>();

		private final Map<String, Predicate<T>> defaults = new LinkedHashMap<>();

		private Builder() {
		}

		/**
		 * Adds a text to filter by.
		 * @param operators the operators allowed
		 */
		public Builder<T> text(String name, Function<T, @Nullable String> extractor, FilterOperator... operators) {
			return texts(name, (item) -> Stream.of(extractor.apply(item)).filter(Objects::nonNull).toList(), operators);
		}

		/**
		 * Adds a field that filters by several texts of an item. An item passes if at
		 * least one of its texts matches. With {@code neq} and {@code nex}, an item
		 * passes if none of its texts equals a value of the filter.
		 * @param operators the operators allowed
		 */
		public Builder<T> texts(String name, Function<T, ? extends Collection<String>> extractor,
				FilterOperator... operators) {
			return add(name, FilterCompilers.text(extractor), operators);
		}

		/**
		 * Adds a whole number to filter by.
		 * @param operators the operators allowed
		 */
		public Builder<T> number(String name, Function<T, @Nullable Long> extractor, FilterOperator... operators) {
			return add(name, FilterCompilers.number(extractor), operators);
		}

		/** Adds a boolean to filter by with {@code eq}. */
		public Builder<T> flag(String name, Predicate<T> extractor) {
			return add(name, FilterCompilers.flag(extractor), FilterOperator.EQ);
		}

		/**
		 * Adds a boolean to filter by with {@code eq}. If the filter does not name the
		 * field, only items with {@code true} pass. The filter can also name the field
		 * with {@code false}, or with {@code any} to accept all items.
		 */
		public Builder<T> trueUnlessNamed(String name, Predicate<T> extractor) {
			this.defaults.put(name, extractor);
			return choice(name, Set.of("true", "false", "any"),
					(item) -> List.of(String.valueOf(extractor.test(item)), "any"), FilterOperator.EQ);
		}

		/**
		 * Adds an option that changes the meaning of the other filters; see
		 * {@link FieldSet#option(String, String, String)}.
		 * @param values the values allowed
		 */
		public Builder<T> option(String name, String... values) {
			return choice(name, Set.of(values), (item) -> List.of(values), FilterOperator.EQ);
		}

		/**
		 * Adds a point in time to filter by. A value is a date ({@code yyyy-MM-dd}) or an
		 * ISO date-time. A date means the start of the day in UTC. A date-time without a
		 * zone is in UTC.
		 * @param operators the operators allowed
		 */
		public Builder<T> date(String name, Function<T, @Nullable Instant> extractor, FilterOperator... operators) {
			return add(name, FilterCompilers.date(extractor), operators);
		}

		/**
		 * Adds a field with a fixed set of values to filter by.
		 * @param allowed the values that a filter may contain
		 * @param extractor the function that reads the values of an item
		 */
		public Builder<T> choice(String name, Set<String> allowed, Function<T, ? extends Collection<String>> extractor,
				FilterOperator... operators) {
			return add(name, FilterCompilers.choice(Set.copyOf(allowed), extractor), operators);
		}

		/**
		 * Adds a field to sort by.
		 * @param <C> the type of the compared values
		 * @param extractor the function that reads the compared value
		 */
		public <C extends Comparable<? super C>> Builder<T> sort(String name,
				Function<T, ? extends @Nullable C> extractor) {
			Comparator<@Nullable C> nullsFirst = Comparator.nullsFirst(Comparator.naturalOrder());
			this.sorts.put(name, (left, right) -> nullsFirst.compare(extractor.apply(left), extractor.apply(right)));
			return this;
		}

		/** Adds a point in time to sort by. */
		public Builder<T> sortTime(String name, Function<T, @Nullable Instant> extractor) {
			Comparator<@Nullable Instant> nullsFirst = Comparator.nullsFirst(Comparator.naturalOrder());
			this.sorts.put(name, (left, right) -> nullsFirst.compare(extractor.apply(left), extractor.apply(right)));
			return this;
		}

		/** Adds a text to sort by without regard to case. */
		public Builder<T> sortText(String name, Function<T, @Nullable String> extractor) {
			Comparator<@Nullable String> nullsFirst = Comparator.nullsFirst(String.CASE_INSENSITIVE_ORDER);
			this.sorts.put(name, (left, right) -> nullsFirst.compare(extractor.apply(left), extractor.apply(right)));
			return this;
		}

		public FieldSet<T> build() {
			return new FieldSet<>(this);
		}

		private Builder<T> add(String name, FilterField.Compiler<T> compiler, FilterOperator... operators) {
			this.filters.put(name, new FilterField<>(name, Set.of(operators), compiler));
			return this;
		}

	}

}
