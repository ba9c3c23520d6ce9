// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import io.dracoonspring.api.SortField;

/**
 * The fields by which an auditor can sort rooms.
 */
public enum AuditNodeSort implements SortField<AuditNodeSort> {

	/** The id. */
	NODE_ID("nodeId"),

	/** The name. */
	NODE_NAME("nodeName");

	private final String wireName;

	AuditNodeSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
