// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import io.dracoonspring.api.SortField;

/**
 * The fields by which values of the user's profile can be sorted.
 */
public enum ProfileAttributeSort implements SortField<ProfileAttributeSort> {

	/** The key. */
	KEY("key"),

	/** The value. */
	VALUE("value");

	private final String wireName;

	ProfileAttributeSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
