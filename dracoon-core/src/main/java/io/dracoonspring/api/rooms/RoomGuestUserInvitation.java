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

package io.dracoonspring.api.rooms;

import org.springframework.util.Assert;

/**
 * A guest to be invited into a room; schema {@code RoomGuestUserInvitation} of the API.
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
