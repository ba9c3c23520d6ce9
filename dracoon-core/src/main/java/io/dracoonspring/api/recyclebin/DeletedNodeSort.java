// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.recyclebin;

import io.dracoonspring.api.SortField;

/**
 * The fields by which the content of a recycle bin can be sorted. Folders always precede
 * files.
 */
public enum DeletedNodeSort implements SortField<DeletedNodeSort> {

	/** The name. */
	NAME("name"),

	/** The number of deleted versions. */
	CNT_VERSIONS("cntVersions"),

	/** The time at which the first version was deleted. */
	FIRST_DELETED_AT("firstDeletedAt"),

	/** The time at which the last version was deleted. */
	LAST_DELETED_AT("lastDeletedAt"),

	/** The path of the parent. */
	PARENT_PATH("parentPath"),

	/** The time at which the original file was created. */
	TIMESTAMP_CREATION("timestampCreation"),

	/** The time at which the original file was last changed. */
	TIMESTAMP_MODIFICATION("timestampModification");

	private final String wireName;

	DeletedNodeSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
