// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * Rooms that only this user administers; schema {@code LastAdminUserRoomList} of the API.
 *
 * @param items the rooms
 */
@ExtensibleRecord
public record LastAdminUserRoomList(List<LastAdminUserRoom> items) {

	public LastAdminUserRoomList {
		items = WireLists.copyOf(items);
	}

}
