// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import io.dracoonspring.api.SortField;

/**
 * The fields by which upload shares can be sorted.
 */
public enum UploadShareSort implements SortField<UploadShareSort> {

	/** The name of the share. */
	NAME("name"),

	/** Whether the server notifies the creator of every use. */
	NOTIFY_CREATOR("notifyCreator"),

	/** The expiration of the link. */
	EXPIRE_AT("expireAt"),

	/** The time of creation. */
	CREATED_AT("createdAt"),

	/** First and last name of the creator. */
	CREATED_BY("createdBy");

	private final String wireName;

	UploadShareSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
