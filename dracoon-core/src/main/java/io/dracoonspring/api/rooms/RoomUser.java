// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.PublicKeyContainer;
import io.dracoonspring.api.UserInfo;
import io.dracoonspring.api.nodes.NodePermissions;

/**
 * A user who has or could have permissions in a room; schema {@code RoomUser} of the API.
 *
 * @param userInfo the user
 * @param isGranted whether the user has any permission
 * @param permissions the permissions
 * @param publicKeyContainer the public key, if the user has one and the room is encrypted
 */
@ExtensibleRecord
public record RoomUser(UserInfo userInfo, Boolean isGranted, @Nullable NodePermissions permissions,
		@Nullable PublicKeyContainer publicKeyContainer) {

	/**
	 * Returns the object by which the client recognises a repeated entry of a list. This
	 * object is the id of the user, or the entry itself if the response lacks the user.
	 */
	Object identity() {
		return (this.userInfo != null) ? this.userInfo.id() : this;
	}

}
