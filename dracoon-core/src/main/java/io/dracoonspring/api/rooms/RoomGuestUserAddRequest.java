// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Guests to invite into a room; schema {@code RoomGuestUserAddRequest} of the API.
 *
 * @param roomGuestInvitations the guests
 */
public record RoomGuestUserAddRequest(List<RoomGuestUserInvitation> roomGuestInvitations) {

	public RoomGuestUserAddRequest {
		Assert.notEmpty(roomGuestInvitations, "'roomGuestInvitations' must not be empty");
		roomGuestInvitations = List.copyOf(roomGuestInvitations);
	}

}
