// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.BuildableRecord;

/**
 * Describes the user of an event. The event log and events of deleted users contain
 * little more than the id and the user name. A value that the server does not report is
 * {@code null}.
 *
 * @param id the id
 * @param userName the user name
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address
 * @param phone the phone number
 * @param title the title
 * @param isLocked whether the user is locked
 * @param expireAt the time at which the account expires
 * @param isEncryptionEnabled whether the user may use encryption
 * @param lastLoginSuccessAt the time of the last successful sign-in
 * @param homeRoomId the id of the home room
 * @param language the language, such as {@code de-DE}
 */
@BuildableRecord
public record UserPayload(@Nullable Long id, @Nullable String userName, @Nullable String firstName,
		@Nullable String lastName, @Nullable String email, @Nullable String phone, @Nullable String title,
		@Nullable Boolean isLocked, @Nullable Instant expireAt, @Nullable Boolean isEncryptionEnabled,
		@Nullable Instant lastLoginSuccessAt, @Nullable Long homeRoomId, @Nullable String language) {

	@Override
	public String toString() {
		return "UserPayload[id=" + this.id + "]";
	}

}
