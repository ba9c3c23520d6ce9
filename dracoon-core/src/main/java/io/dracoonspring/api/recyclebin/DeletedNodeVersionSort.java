// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.recyclebin;

import io.dracoonspring.api.SortField;

/**
 * The fields by which deleted versions can be sorted.
 */
public enum DeletedNodeVersionSort implements SortField<DeletedNodeVersionSort> {

	/** When the version expires. */
	EXPIRE_AT("expireAt"),

	/** When the version was last read. */
	ACCESSED_AT("accessedAt"),

	/** The size. */
	SIZE("size"),

	/** How confidential the version is. */
	CLASSIFICATION("classification"),

	/** When the version was created. */
	CREATED_AT("createdAt"),

	/** Who created the version. */
	CREATED_BY("createdBy"),

	/** When the version was last changed. */
	UPDATED_AT("updatedAt"),

	/** Who changed the version last. */
	UPDATED_BY("updatedBy"),

	/** When the version was deleted. */
	DELETED_AT("deletedAt"),

	/** Who deleted the version. */
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
