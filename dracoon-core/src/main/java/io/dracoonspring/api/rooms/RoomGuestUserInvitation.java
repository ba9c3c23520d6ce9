// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import org.springframework.util.Assert;

/**
 * A guest to invite into a room; schema {@code RoomGuestUserInvitation} of the API.
 *
 * @param email the e-mail address
 * @param firstName the first name
 * @param lastName the last name
 */
public record RoomGuestUserInvitation(String email, String firstName, String lastName) {

	public RoomGuestUserInvitation {
		Assert.hasText(email, "'email' must not be empty");
		Assert.hasText(firstName, "'firstName' must not be empty");
		Assert.hasText(lastName, "'lastName' must not be empty");
	}

}
