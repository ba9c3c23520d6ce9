// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.internal.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PageQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.WireValue;

/** Writes the parameters of a query and omits those without a value. */
public final class ParameterWriter {

	private final BiConsumer<String, String> consumer;

	/**
	 * Creates a writer.
	 * @param consumer the consumer of the names and values
	 */
	public ParameterWriter(BiConsumer<String, String> consumer) {
		this.consumer = consumer;
	}

	/**
	 * Writes a parameter. Points in time are written in UTC with a precision of one
	 * second, because queries support no more.
	 * @param name the name
	 * @param value the value; nothing is written if it is {@code null}
	 * @return this writer
	 */
	public ParameterWriter add(String name, @Nullable Object value) {
		if (value instanceof WireValue constant) {
			WireValue.requireKnown(constant, name);
			this.consumer.accept(name, constant.wireValue());
		}
		else if (value instanceof Instant time) {
			this.consumer.accept(name, time.truncatedTo(ChronoUnit.SECONDS).toString());
		}
		else if (value != null) {
			this.consumer.accept(name, value.toString());
		}
		return this;
	}

	/**
	 * Writes the filter parameter.
	 * @param filters the filters, all of which an entry has to match
	 * @return this writer
	 */
	public ParameterWriter filters(List<? extends Filter<?>> filters) {
		return joined("filter", filters);
	}

	/**
	 * Writes the sort parameter.
	 * @param sorts the criteria, the most significant first
	 * @return this writer
	 */
	public ParameterWriter sorts(List<? extends Sort<?>> sorts) {
		return joined("sort", sorts);
	}

	/**
	 * Writes the parameters {@code offset} and {@code limit}.
	 * @param offset the number of entries to skip, or {@code null}
	 * @param limit the maximum number of entries to return, or {@code null}
	 * @return this writer
	 */
	public ParameterWriter page(@Nullable Integer offset, @Nullable Integer limit) {
		new PageQuery(offset, limit).forEachParameter(this.consumer);
		return this;
	}

	private ParameterWriter joined(String name, List<?> expressions) {
		if (!expressions.isEmpty()) {
			this.consumer.accept(name, expressions.stream().map(Objects::toString).collect(Collectors.joining("|")));
		}
		return this;
	}

}
