// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import io.dracoonspring.api.SortField;

/**
 * The fields by which subscribed nodes can be sorted.
 */
public enum NodeSubscriptionSort implements SortField<NodeSubscriptionSort> {

	/** The id of the node. */
	NODE_ID("nodeId"),

	/** The id of the room whose permissions apply. */
	AUTH_PARENT_ID("authParentId"),

	/** The name of the node; DRACOON Cloud only. */
	NAME("name"),

	/** The path of the parent; DRACOON Cloud only. */
	PARENT_PATH("parentPath");

	private final String wireName;

	NodeSubscriptionSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
