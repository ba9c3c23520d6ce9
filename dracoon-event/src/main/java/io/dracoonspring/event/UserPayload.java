/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A user that something happened to. The event log and events about deleted users tell
 * little more than the id and the user name.
 *
 * @param id the id
 * @param userName the user name
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address
 * @param phone the phone number
 * @param title the title
 * @param isLocked whether the user is locked
 * @param expireAt when the user expires
 * @param isEncryptionEnabled whether the user may use encryption
 * @param lastLoginSuccessAt when the user last signed in
 * @param homeRoomId the id of the home room
 * @param language the language, such as {@code de-DE}
 */
@ExtensibleRecord
public record UserPayload(@Nullable Long id, @Nullable String userName, @Nullable String firstName,
		@Nullable String lastName, @Nullable String email, @Nullable String phone, @Nullable String title,
		@Nullable Boolean isLocked, @Nullable Instant expireAt, @Nullable Boolean isEncryptionEnabled,
		@Nullable Instant lastLoginSuccessAt, @Nullable Long homeRoomId, @Nullable String language) {

	@Override
	public String toString() {
		return "UserPayload[id=" + this.id + "]";
	}

}
