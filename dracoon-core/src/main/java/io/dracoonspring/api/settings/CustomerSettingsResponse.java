// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.settings;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The settings of the customer; schema {@code CustomerSettingsResponse} of the API.
 *
 * @param homeRoomsActive whether every user who signs in with an Active Directory or
 * OpenID Connect gets a personal room
 * @param homeRoomParentId the id of the room with all personal rooms
 * @param homeRoomParentName the name of the room with all personal rooms; missing while
 * there are no personal rooms
 * @param homeRoomQuota the quota of each personal room in bytes, 0 for no limit; missing
 * while there are no personal rooms
 */
@ExtensibleRecord
public record CustomerSettingsResponse(Boolean homeRoomsActive, @Nullable Long homeRoomParentId,
		@Nullable String homeRoomParentName, @Nullable Long homeRoomQuota) {

}
