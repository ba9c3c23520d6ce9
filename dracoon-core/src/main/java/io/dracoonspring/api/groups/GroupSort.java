// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.groups;

import io.dracoonspring.api.SortField;

/**
 * The fields by which groups can be sorted.
 */
public enum GroupSort implements SortField<GroupSort> {

	/** The name. */
	NAME("name"),

	/** When it was created. */
	CREATED_AT("createdAt"),

	/** When it expires. */
	EXPIRE_AT("expireAt"),

	/** How many users are in it. */
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
