// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.Paging;
import io.dracoonspring.emulator.internal.query.ResultPage;

/**
 * Selects a part of a list by the parameters {@code filter}, {@code sort}, {@code offset}
 * and {@code limit}.
 *
 * @param <T> the type of the items
 */
public final class Listing<T> {

	private final Predicate<T> filter;

	private final Comparator<T> order;

	private final Paging paging;

	private Listing(Predicate<T> filter, Comparator<T> order, Paging paging) {
		this.filter = filter;
		this.order = order;
		this.paging = paging;
	}

	/**
	 * Reads the parameters.
	 * @param fields the fields for filters and sort orders
	 * @return the selection
	 * @throws io.dracoonspring.emulator.internal.query.QueryException if a parameter is
	 * not valid
	 */
	public static <T> Listing<T> of(ServerRequest request, FieldSet<T> fields) {
		return new Listing<>(fields.filter(Fields.query(request, "filter")), fields.sort(Fields.query(request, "sort")),
				Paging.parse(Fields.query(request, "offset"), Fields.query(request, "limit")));
	}

	/**
	 * Reads an option that clients send as part of the filter.
	 * @param fallback the value if the option is missing
	 */
	public static String option(ServerRequest request, String name, String fallback) {
		return FieldSet.option(Fields.query(request, "filter"), name, fallback);
	}

	/**
	 * Returns the selected part of a list.
	 * @param all all items, in the order that applies if the client requests no sort
	 * order
	 */
	public ResultPage<T> page(List<T> all) {
		return this.paging.slice(all.stream().filter(this.filter).sorted(this.order).toList());
	}

}
