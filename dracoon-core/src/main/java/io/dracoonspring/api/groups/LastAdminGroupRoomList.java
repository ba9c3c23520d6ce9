// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.groups;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * Rooms that only this group administers; schema {@code LastAdminGroupRoomList} of the
 * API.
 *
 * @param items the rooms
 */
@ExtensibleRecord
public record LastAdminGroupRoomList(List<LastAdminGroupRoom> items) {

	public LastAdminGroupRoomList {
		items = WireLists.copyOf(items);
	}

}
