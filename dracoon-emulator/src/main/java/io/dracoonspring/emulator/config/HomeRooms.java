// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.config;

import org.jspecify.annotations.Nullable;

/**
 * Whether users of directories get rooms of their own; schema
 * {@code CustomerSettingsResponse}.
 *
 * @param homeRoomsActive whether they do
 * @param homeRoomParentName the name of the room above these rooms
 * @param homeRoomParentId the id of the room above these rooms
 * @param homeRoomQuota the bytes each may take, 0 for no limit
 */
public record HomeRooms(boolean homeRoomsActive, @Nullable String homeRoomParentName, @Nullable Long homeRoomParentId,
		@Nullable Long homeRoomQuota) {

}
