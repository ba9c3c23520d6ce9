// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which subscribed download shares can be filtered.
 */
public final class DownloadShareSubscriptionFilter {

	/** The id of the share. */
	public static final FilterField.Equality<DownloadShareSubscriptionFilter, Long> DOWNLOAD_SHARE_ID = FilterField
		.equality("downloadShareId");

	/** The id of the room whose permissions apply. */
	public static final FilterField.Equality<DownloadShareSubscriptionFilter, Long> AUTH_PARENT_ID = FilterField
		.equality("authParentId");

	private DownloadShareSubscriptionFilter() {
	}

}
