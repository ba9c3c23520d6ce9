// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which subscribed nodes can be filtered.
 */
public final class NodeSubscriptionFilter {

	/** The id of the node. */
	public static final FilterField.Equality<NodeSubscriptionFilter, Long> NODE_ID = FilterField.equality("nodeId");

	/** The id of the room whose permissions apply to the node. */
	public static final FilterField.Equality<NodeSubscriptionFilter, Long> AUTH_PARENT_ID = FilterField
		.equality("authParentId");

	/**
	 * The name of the node; DRACOON Cloud only. The client uses the operator {@code cn}
	 * (contains), because the API document names no operator for this field.
	 */
	public static final FilterField.Containment<NodeSubscriptionFilter> NAME = FilterField.containment("name");

	/**
	 * The path of the parent of the node; DRACOON Cloud only. The client uses the
	 * operator {@code cn} (contains), because the API document names no operator for this
	 * field.
	 */
	public static final FilterField.Containment<NodeSubscriptionFilter> PARENT_PATH = FilterField
		.containment("parentPath");

	private NodeSubscriptionFilter() {
	}

}
