// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import io.dracoonspring.api.SortField;

/**
 * The fields by which events can be sorted.
 */
public enum LogEventSort implements SortField<LogEventSort> {

	/** The time of the event. */
	TIME("time");

	private final String wireName;

	LogEventSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
