// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.recyclebin;

import io.dracoonspring.api.SortField;

/**
 * The fields by which deleted versions can be sorted.
 */
public enum DeletedNodeVersionSort implements SortField<DeletedNodeVersionSort> {

	/** The expiration of the version. */
	EXPIRE_AT("expireAt"),

	/** The time at which the version was last read. */
	ACCESSED_AT("accessedAt"),

	/** The size. */
	SIZE("size"),

	/** The classification of the version. */
	CLASSIFICATION("classification"),

	/** The creation of the version. */
	CREATED_AT("createdAt"),

	/** The user who created the version. */
	CREATED_BY("createdBy"),

	/** The last change of the version. */
	UPDATED_AT("updatedAt"),

	/** The user who last changed the version. */
	UPDATED_BY("updatedBy"),

	/** The deletion of the version. */
	DELETED_AT("deletedAt"),

	/** The user who deleted the version. */
	DELETED_BY("deletedBy");

	private final String wireName;

	DeletedNodeVersionSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
