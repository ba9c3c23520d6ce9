// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import io.dracoonspring.api.SortField;

/**
 * The fields by which the events of a room can be sorted.
 */
public enum RoomEventSort implements SortField<RoomEventSort> {

	/** The time of the event; the server lists the latest first by default. */
	TIME("time");

	private final String wireName;

	RoomEventSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
