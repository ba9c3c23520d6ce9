// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the values of the user's profile to list.
 *
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip, {@code null} for none
 * @param limit the maximum number of entries of a page, {@code null} for the server's
 * default
 */
public record ProfileAttributeQuery(List<Filter<ProfileAttributeFilter>> filters,
		List<Sort<ProfileAttributeSort>> sorts, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<ProfileAttributeQuery> {

	/**
	 * Checks the values.
	 */
	public ProfileAttributeQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all values, in the order of the server.
	 * @return the query
	 */
	public static ProfileAttributeQuery all() {
		return new ProfileAttributeQuery(List.of(), List.of(), null, null);
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public ProfileAttributeQuery withFilter(Filter<ProfileAttributeFilter> filter) {
		List<Filter<ProfileAttributeFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return new ProfileAttributeQuery(filters, this.sorts, this.offset, this.limit);
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public ProfileAttributeQuery withSort(Sort<ProfileAttributeSort> sort) {
		List<Sort<ProfileAttributeSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return new ProfileAttributeQuery(this.filters, sorts, this.offset, this.limit);
	}

	@Override
	public ProfileAttributeQuery steady() {
		return this.sorts.isEmpty() ? withSort(ProfileAttributeSort.KEY.ascending()) : this;
	}

	@Override
	public ProfileAttributeQuery withOffset(int offset) {
		return new ProfileAttributeQuery(this.filters, this.sorts, offset, this.limit);
	}

	@Override
	public ProfileAttributeQuery withLimit(int limit) {
		return new ProfileAttributeQuery(this.filters, this.sorts, this.offset, limit);
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).filters(this.filters).sorts(this.sorts).page(this.offset, this.limit);
	}

}
