// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import io.dracoonspring.api.SortField;

/**
 * The fields by which subscribed upload shares can be sorted.
 */
public enum UploadShareSubscriptionSort implements SortField<UploadShareSubscriptionSort> {

	/** The id of the share. */
	UPLOAD_SHARE_ID("uploadShareId"),

	/** The id of the room or folder that receives the files. */
	TARGET_NODE_ID("targetNodeId");

	private final String wireName;

	UploadShareSubscriptionSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
