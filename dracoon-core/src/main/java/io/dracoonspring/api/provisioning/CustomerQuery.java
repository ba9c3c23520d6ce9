// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.BuildableRecord;
import io.dracoonspring.api.Filter;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the customers to list.
 *
 * @param includeAttributes whether the customers include
 * {@link Customer#customerAttributes()}
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
@BuildableRecord
public record CustomerQuery(@Nullable Boolean includeAttributes, List<Filter<CustomerFilter>> filters,
		List<Sort<CustomerSort>> sorts, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<CustomerQuery> {

	/**
	 * Checks the values.
	 */
	public CustomerQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all customers. {@link DracoonProvisioning#listCustomersPage}
	 * uses the order of the server, and {@link DracoonProvisioning#listCustomers} the
	 * order of creation.
	 * @return the query
	 */
	public static CustomerQuery all() {
		return CustomerQueryBuilder.builder().filters(List.of()).sorts(List.of()).build();
	}

	/**
	 * Returns a copy that selects whether the customers include
	 * {@link Customer#customerAttributes()}.
	 * @param includeAttributes whether the customers include
	 * {@link Customer#customerAttributes()}
	 * @return the copy
	 */
	public CustomerQuery withIncludeAttributes(boolean includeAttributes) {
		return CustomerQueryBuilder.builder(this).includeAttributes(includeAttributes).build();
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public CustomerQuery withFilter(Filter<CustomerFilter> filter) {
		List<Filter<CustomerFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return CustomerQueryBuilder.builder(this).filters(filters).build();
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public CustomerQuery withSort(Sort<CustomerSort> sort) {
		List<Sort<CustomerSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return CustomerQueryBuilder.builder(this).sorts(sorts).build();
	}

	@Override
	public CustomerQuery steady() {
		return this.sorts.isEmpty()
				? withSort(CustomerSort.CREATED_AT.ascending()).withSort(CustomerSort.COMPANY_NAME.ascending()) : this;
	}

	@Override
	public CustomerQuery withOffset(int offset) {
		return CustomerQueryBuilder.builder(this).offset(offset).build();
	}

	@Override
	public CustomerQuery withLimit(int limit) {
		return CustomerQueryBuilder.builder(this).limit(limit).build();
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).add("include_attributes", this.includeAttributes)
			.filters(this.filters)
			.sorts(this.sorts)
			.page(this.offset, this.limit);
	}

}
