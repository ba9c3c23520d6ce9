// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import io.dracoonspring.api.SortField;

/**
 * The fields by which the users of a room can be sorted.
 */
public enum RoomUserSort implements SortField<RoomUserSort> {

	/** The first name, then the last name, the user name and the e-mail address. */
	USER("user");

	private final String wireName;

	RoomUserSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
