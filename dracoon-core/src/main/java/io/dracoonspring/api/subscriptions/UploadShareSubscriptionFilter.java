// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which subscribed upload shares can be filtered.
 */
public final class UploadShareSubscriptionFilter {

	/** The id of the share. */
	public static final FilterField.Equality<UploadShareSubscriptionFilter, Long> UPLOAD_SHARE_ID = FilterField
		.equality("uploadShareId");

	/** The id of the room or folder that receives the files. */
	public static final FilterField.Equality<UploadShareSubscriptionFilter, Long> TARGET_NODE_ID = FilterField
		.equality("targetNodeId");

	private UploadShareSubscriptionFilter() {
	}

}
