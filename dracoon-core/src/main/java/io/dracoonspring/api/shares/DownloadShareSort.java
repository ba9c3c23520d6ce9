// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import io.dracoonspring.api.SortField;

/**
 * The fields by which download shares can be sorted.
 */
public enum DownloadShareSort implements SortField<DownloadShareSort> {

	/** The name of the share or of the node. */
	NAME("name"),

	/** Whether the creator is told about every use. */
	NOTIFY_CREATOR("notifyCreator"),

	/** When the link stops working. */
	EXPIRE_AT("expireAt"),

	/** When it was created. */
	CREATED_AT("createdAt"),

	/** First and last name of the creator. */
	CREATED_BY("createdBy"),

	/** How confidential the node is. */
	CLASSIFICATION("classification");

	private final String wireName;

	DownloadShareSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
