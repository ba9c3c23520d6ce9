// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.webhooks;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.state.User;

/**
 * A user in the payload of webhooks.
 *
 * @param email the e-mail address
 * @param avatarUuid the id of the avatar
 * @param expireAt when the user expires
 * @param isEncryptionEnabled whether the user has a key pair
 * @param baseUrl the URL of the server
 */
record UserPayload(long id, String userName, String firstName, String lastName, @Nullable String email,
		String avatarUuid, @Nullable Instant expireAt, boolean isEncryptionEnabled, String baseUrl) {

	static UserPayload of(User user, String baseUrl) {
		User.Profile profile = user.profile();
		return new UserPayload(user.id(), user.userName(), profile.firstName(), profile.lastName(), profile.email(),
				profile.avatarUuid(), user.expireAt(), !user.keys().isEmpty(), baseUrl);
	}

}
