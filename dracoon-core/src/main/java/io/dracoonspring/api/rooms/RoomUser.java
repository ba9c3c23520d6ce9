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

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.PublicKeyContainer;
import io.dracoonspring.api.UserInfo;
import io.dracoonspring.api.nodes.NodePermissions;

/**
 * A user who has or could have permissions in a room; schema {@code RoomUser} of the API.
 *
 * @param userInfo the user
 * @param isGranted whether they have any permission
 * @param permissions what they may do
 * @param publicKeyContainer the public key, where the user has one and the room is
 * encrypted
 */
public record RoomUser(UserInfo userInfo, Boolean isGranted, @Nullable NodePermissions permissions,
		@Nullable PublicKeyContainer publicKeyContainer) {

	/**
	 * What tells entries of a list apart: the user, or the entry itself where the answer
	 * lacks what it has to contain.
	 */
	Object identity() {
		return (this.userInfo != null) ? Objects.requireNonNullElse(this.userInfo.id(), this) : this;
	}

}
