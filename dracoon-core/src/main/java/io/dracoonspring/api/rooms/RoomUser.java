// SPDX-License-Identifier: Apache-2.0

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
