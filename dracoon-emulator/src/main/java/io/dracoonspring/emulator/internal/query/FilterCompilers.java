// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.query;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Reads and compares the values of a filter, for each kind of field. */
final class FilterCompilers {

	private FilterCompilers() {
	}

	static <T> FilterField.Compiler<T> text(Function<T, ? extends Collection<String>> extractor) {
		return (operator, values) -> (item) -> {
			Collection<String> actual = extractor.apply(item);
			boolean found = values.stream()
				.anyMatch((value) -> actual.stream().anyMatch((text) -> matches(operator, text, value)));
			return (operator != FilterOperator.NEQ && operator != FilterOperator.NEX) ? found : !found;
		};
	}

	private static boolean matches(FilterOperator operator, String actual, String value) {
		return switch (operator) {
			case EQ, NEQ, NEX -> normal(actual).equals(normal(value));
			case CN -> lower(actual).contains(lower(value));
			case SW -> lower(actual).startsWith(lower(value));
			case GE, LE -> operator.compares(actual, value);
		};
	}

	private static String lower(String text) {
		return normal(text).toLowerCase(Locale.ROOT);
	}

	private static String normal(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC);
	}

	static <T> FilterField.Compiler<T> number(Function<T, @Nullable Long> extractor) {
		return (operator, texts) -> compare(operator, texts.stream().map(FilterCompilers::parseNumber).toList(),
				extractor);
	}

	private static Long parseNumber(String text) {
		try {
			return Long.valueOf(text);
		}
		catch (NumberFormatException ex) {
			throw new QueryException(QueryException.INVALID_NUMBER, "Filter value '" + text + "' is not a number");
		}
	}

	static <T> FilterField.Compiler<T> flag(Predicate<T> extractor) {
		Function<T, @Nullable Boolean> asFunction = (item) -> extractor.test(item);
		return (operator, texts) -> compare(operator, texts.stream().map(FilterCompilers::parseBoolean).toList(),
				asFunction);
	}

	private static Boolean parseBoolean(String text) {
		return switch (lower(text)) {
			case "true" -> true;
			case "false" -> false;
			default ->
				throw new QueryException(QueryException.INVALID_BOOLEAN, "Filter value '" + text + "' is no boolean");
		};
	}

	// accept one value only, because the colons in a time look like separators
	static <T> FilterField.Compiler<T> date(Function<T, @Nullable Instant> extractor) {
		return (operator, texts) -> compare(operator, List.of(parseDate(String.join(":", texts))), extractor);
	}

	private static Instant parseDate(String text) {
		try {
			if (text.indexOf('T') < 0) {
				return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
			}
			TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, Instant::from,
					LocalDateTime::from);
			return (parsed instanceof LocalDateTime local) ? local.toInstant(ZoneOffset.UTC) : Instant.from(parsed);
		}
		catch (DateTimeException ex) {
			throw new QueryException(QueryException.INVALID_VALUE, "Filter value '" + text + "' is not a date");
		}
	}

	static <T> FilterField.Compiler<T> choice(Set<String> allowed,
			Function<T, ? extends Collection<String>> extractor) {
		FilterField.Compiler<T> text = text(extractor);
		return (operator, values) -> {
			for (String value : values) {
				if (!allowed.contains(value)) {
					throw new QueryException(QueryException.INVALID_VALUE,
							"Filter value '" + value + "' is not one of " + allowed.stream().sorted().toList());
				}
			}
			return text.compile(operator, values);
		};
	}

	private static <T, C extends Comparable<? super C>> Predicate<T> compare(FilterOperator operator, List<C> values,
			Function<T, @Nullable C> extractor) {
		return (item) -> {
			C actual = extractor.apply(item);
			if (actual == null) {
				return operator == FilterOperator.NEQ;
			}
			return (operator != FilterOperator.NEQ)
					? values.stream().anyMatch((value) -> operator.compares(actual, value))
					: values.stream().allMatch((value) -> operator.compares(actual, value));
		};
	}

}
