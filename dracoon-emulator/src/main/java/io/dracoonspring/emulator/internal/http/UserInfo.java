// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.Users;

/**
 * Represents a user as other users see it (schema {@code UserInfo}).
 *
 * @param userType {@code internal}, {@code external}, {@code system} or {@code deleted}
 * @param email the e-mail address, {@code null} if the user has none
 * @param avatarUuid the id of the avatar, empty for a user without an account
 */
public record UserInfo(long id, String userType, String userName, String firstName, String lastName,
		@Nullable String email, String avatarUuid) {

	/**
	 * Returns first and last name in one field, for clients that do not know the separate
	 * fields.
	 */
	@JsonProperty
	public String displayName() {
		return (this.firstName + " " + this.lastName).strip();
	}

	/** Describes a user as other users see it. */
	public static UserInfo of(long id, Users users) {
		return users.find(id)
			.map((user) -> of(user))
			.orElseGet(() -> new UserInfo(id, typeOfNobody(id), "", "", "", null, ""));
	}

	private static String typeOfNobody(long id) {
		if (id == Users.SYSTEM_ID) {
			return "system";
		}
		return (id == Users.EXTERNAL_ID) ? "external" : "deleted";
	}

	private static UserInfo of(User user) {
		User.Profile profile = user.profile();
		return new UserInfo(user.id(), "internal", profile.userName(), profile.firstName(), profile.lastName(),
				profile.email(), profile.avatarUuid());
	}

}
