// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.groups;

import io.dracoonspring.api.SortField;

/**
 * The fields by which groups can be sorted.
 */
public enum GroupSort implements SortField<GroupSort> {

	/** The name. */
	NAME("name"),

	/** The time of creation. */
	CREATED_AT("createdAt"),

	/** The time of expiration. */
	EXPIRE_AT("expireAt"),

	/** The number of users of the group. */
	USERS("cntUsers");

	private final String wireName;

	GroupSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
