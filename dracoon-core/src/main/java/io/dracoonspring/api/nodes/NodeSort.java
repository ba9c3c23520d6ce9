// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import io.dracoonspring.api.SortField;

/**
 * The fields by which listed nodes can be sorted. Rooms always come before folders and
 * these before files.
 */
public enum NodeSort implements SortField<NodeSort> {

	/** The name. */
	NAME("name"),

	/** When the node was created. */
	CREATED_AT("createdAt"),

	/** First and last name of the creator. */
	CREATED_BY("createdBy"),

	/** When the node was last changed. */
	UPDATED_AT("updatedAt"),

	/** First and last name of the last editor. */
	UPDATED_BY("updatedBy"),

	/** The file name extension. */
	FILE_TYPE("fileType"),

	/** How confidential the node is. */
	CLASSIFICATION("classification"),

	/** The size. */
	SIZE("size"),

	/** The number of deleted versions. */
	DELETED_VERSIONS("cntDeletedVersions"),

	/** When the file was created where it comes from. */
	TIMESTAMP_CREATION("timestampCreation"),

	/** When the file was last changed where it comes from. */
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
