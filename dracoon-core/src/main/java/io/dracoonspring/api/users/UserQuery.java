// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

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
 * Selects the users to list with {@code DracoonUsers}, or with
 * {@code DracoonProvisioning} for one customer.
 *
 * @param includeAttributes whether the users include {@link UserItem#userAttributes()}
 * @param includeRoles whether the users include {@link UserItem#userRoles()}
 * @param includeManageableRooms whether the users include
 * {@link UserItem#hasManageableRooms()}; deprecated
 * @param filters conditions, all of which an entry has to match
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
@BuildableRecord
public record UserQuery(@Nullable Boolean includeAttributes, @Nullable Boolean includeRoles,
		@Nullable Boolean includeManageableRooms, List<Filter<UserFilter>> filters, List<Sort<UserSort>> sorts,
		@Nullable Integer offset, @Nullable Integer limit) implements PagedQuery<UserQuery> {

	/**
	 * Checks the values.
	 */
	public UserQuery {
		filters = List.copyOf(filters);
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all users, in the order of the server.
	 * @return the query
	 */
	public static UserQuery all() {
		return UserQueryBuilder.builder().filters(List.of()).sorts(List.of()).build();
	}

	/**
	 * Returns a copy that selects whether the users include the values that
	 * administrators attached.
	 * @param includeAttributes whether the users include
	 * {@link UserItem#userAttributes()}
	 * @return the copy
	 */
	public UserQuery withIncludeAttributes(boolean includeAttributes) {
		return UserQueryBuilder.builder(this).includeAttributes(includeAttributes).build();
	}

	/**
	 * Returns a copy that selects whether the users include their roles.
	 * @param includeRoles whether the users include {@link UserItem#userRoles()}
	 * @return the copy
	 */
	public UserQuery withIncludeRoles(boolean includeRoles) {
		return UserQueryBuilder.builder(this).includeRoles(includeRoles).build();
	}

	/**
	 * Returns a copy that selects whether the users include
	 * {@link UserItem#hasManageableRooms()}. The server has deprecated this value.
	 * @param includeManageableRooms whether the users include
	 * {@link UserItem#hasManageableRooms()}; deprecated
	 * @return the copy
	 */
	public UserQuery withIncludeManageableRooms(boolean includeManageableRooms) {
		return UserQueryBuilder.builder(this).includeManageableRooms(includeManageableRooms).build();
	}

	/**
	 * Returns a copy with a further condition.
	 * @param filter the condition
	 * @return the copy
	 */
	public UserQuery withFilter(Filter<UserFilter> filter) {
		List<Filter<UserFilter>> filters = new ArrayList<>(this.filters);
		filters.add(filter);
		return UserQueryBuilder.builder(this).filters(filters).build();
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public UserQuery withSort(Sort<UserSort> sort) {
		List<Sort<UserSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return UserQueryBuilder.builder(this).sorts(sorts).build();
	}

	@Override
	public UserQuery steady() {
		return this.sorts.isEmpty() ? withSort(UserSort.CREATED_AT.ascending()).withSort(UserSort.USER_NAME.ascending())
				: this;
	}

	@Override
	public UserQuery withOffset(int offset) {
		return UserQueryBuilder.builder(this).offset(offset).build();
	}

	@Override
	public UserQuery withLimit(int limit) {
		return UserQueryBuilder.builder(this).limit(limit).build();
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).add("include_attributes", this.includeAttributes)
			.add("include_roles", this.includeRoles)
			.add("include_manageable_rooms", this.includeManageableRooms)
			.filters(this.filters)
			.sorts(this.sorts)
			.page(this.offset, this.limit);
	}

}
