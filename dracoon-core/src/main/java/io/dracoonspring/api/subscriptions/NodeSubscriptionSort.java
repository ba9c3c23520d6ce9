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

import io.dracoonspring.api.SortField;

/**
 * The fields by which subscribed nodes can be sorted.
 */
public enum NodeSubscriptionSort implements SortField<NodeSubscriptionSort> {

	/** The id of the node. */
	NODE_ID("nodeId"),

	/** The id of the room whose permissions count. */
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
