// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.groups;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.UserInfo;

/**
 * A user in relation to one group; schema {@code GroupUser} of the API.
 *
 * @param userInfo the user
 * @param isMember whether the user is a member
 */
@ExtensibleRecord
public record GroupUser(UserInfo userInfo, Boolean isMember) {

	/**
	 * Returns the object by which the client recognises a repeated entry of a list. This
	 * object is the id of the user, or the entry itself if the response lacks the user.
	 */
	Object identity() {
		return (this.userInfo != null) ? this.userInfo.id() : this;
	}

}
