// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import io.dracoonspring.api.SortField;

/**
 * The fields by which rooms with their users can be sorted.
 */
public enum AuditNodeUserSort implements SortField<AuditNodeUserSort> {

	/** The id. */
	NODE_ID("nodeId"),

	/** The name. */
	NODE_NAME("nodeName"),

	/** The id of the parent room. */
	NODE_PARENT_ID("nodeParentId"),

	/** The size of the content in bytes. */
	NODE_SIZE("nodeSize"),

	/** The quota of the room in bytes. */
	NODE_QUOTA("nodeQuota");

	private final String wireName;

	AuditNodeUserSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
