// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import io.dracoonspring.api.SortField;

/**
 * The fields by which listed nodes can be sorted. Rooms always precede folders, and
 * folders precede files.
 */
public enum NodeSort implements SortField<NodeSort> {

	/** The name. */
	NAME("name"),

	/** The time of creation. */
	CREATED_AT("createdAt"),

	/** First and last name of the creator. */
	CREATED_BY("createdBy"),

	/** The time of the last change. */
	UPDATED_AT("updatedAt"),

	/** First and last name of the last editor. */
	UPDATED_BY("updatedBy"),

	/** The file name extension. */
	FILE_TYPE("fileType"),

	/** The classification of the node. */
	CLASSIFICATION("classification"),

	/** The size. */
	SIZE("size"),

	/** The number of deleted versions. */
	DELETED_VERSIONS("cntDeletedVersions"),

	/** The time at which the original file was created. */
	TIMESTAMP_CREATION("timestampCreation"),

	/** The time at which the original file was last changed. */
	TIMESTAMP_MODIFICATION("timestampModification");

	private final String wireName;

	NodeSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
