// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import io.dracoonspring.api.SortField;

/**
 * The fields by which the groups of a room can be sorted.
 */
public enum RoomGroupSort implements SortField<RoomGroupSort> {

	/** The name. */
	NAME("name");

	private final String wireName;

	RoomGroupSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
