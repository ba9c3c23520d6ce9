// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import io.dracoonspring.api.SortField;

/**
 * The fields by which subscribed download shares can be sorted.
 */
public enum DownloadShareSubscriptionSort implements SortField<DownloadShareSubscriptionSort> {

	/** The id of the share. */
	DOWNLOAD_SHARE_ID("downloadShareId"),

	/** The id of the room whose permissions apply. */
	AUTH_PARENT_ID("authParentId");

	private final String wireName;

	DownloadShareSubscriptionSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
