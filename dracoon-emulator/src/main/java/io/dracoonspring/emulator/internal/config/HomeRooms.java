// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.config;

import org.jspecify.annotations.Nullable;

/**
 * Represents the settings of home rooms for directory users (schema
 * {@code CustomerSettingsResponse}).
 *
 * @param homeRoomsActive whether directory users get home rooms
 * @param homeRoomParentName the name of the parent room of the home rooms
 * @param homeRoomParentId the id of the parent room of the home rooms
 * @param homeRoomQuota the maximum size of each room in bytes, 0 for no limit
 */
public record HomeRooms(boolean homeRoomsActive, @Nullable String homeRoomParentName, @Nullable Long homeRoomParentId,
		@Nullable Long homeRoomQuota) {

}
