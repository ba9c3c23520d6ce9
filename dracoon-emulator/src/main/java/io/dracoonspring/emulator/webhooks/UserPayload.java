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

package io.dracoonspring.emulator.webhooks;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.state.User;

/**
 * A user as webhooks see it.
 *
 * @param id the id
 * @param userName the user name
 * @param firstName the first name
 * @param lastName the last name
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
