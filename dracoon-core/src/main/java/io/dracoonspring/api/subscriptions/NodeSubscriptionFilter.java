/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.subscriptions;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which subscribed nodes can be filtered.
 */
public final class NodeSubscriptionFilter {

	/** The id of the node. */
	public static final FilterField.Equality<NodeSubscriptionFilter, Long> NODE_ID = FilterField.equality("nodeId");

	/** The id of the room whose permissions count. */
	public static final FilterField.Equality<NodeSubscriptionFilter, Long> AUTH_PARENT_ID = FilterField
		.equality("authParentId");

	/**
	 * The name of the node; DRACOON Cloud only. Its document names the field without the
	 * operator, so that {@code cn} is presumed.
	 */
	public static final FilterField.Containment<NodeSubscriptionFilter> NAME = FilterField.containment("name");

	/**
	 * The path of the parent; DRACOON Cloud only. Its document names the field without
	 * the operator, so that {@code cn} is presumed.
	 */
	public static final FilterField.Containment<NodeSubscriptionFilter> PARENT_PATH = FilterField
		.containment("parentPath");

	private NodeSubscriptionFilter() {
	}

}
