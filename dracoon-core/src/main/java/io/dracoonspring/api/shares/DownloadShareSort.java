// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import io.dracoonspring.api.SortField;

/**
 * The fields by which download shares can be sorted.
 */
public enum DownloadShareSort implements SortField<DownloadShareSort> {

	/** The name of the share or of the node. */
	NAME("name"),

	/** Whether the server notifies the creator of every use. */
	NOTIFY_CREATOR("notifyCreator"),

	/** The expiration of the link. */
	EXPIRE_AT("expireAt"),

	/** The time of creation. */
	CREATED_AT("createdAt"),

	/** First and last name of the creator. */
	CREATED_BY("createdBy"),

	/** The classification of the node. */
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
