// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import io.dracoonspring.api.SortField;

/**
 * The fields by which attached values can be sorted.
 */
public enum AttributeSort implements SortField<AttributeSort> {

	/** The name. */
	KEY("key"),

	/** The value. */
	VALUE("value");

	private final String wireName;

	AttributeSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
