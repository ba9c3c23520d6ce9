// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.roles;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.UserInfo;

/**
 * A user in relation to one role; schema {@code RoleUser} of the API.
 *
 * @param userInfo the user
 * @param isMember whether the user has the role
 */
@ExtensibleRecord
public record RoleUser(UserInfo userInfo, Boolean isMember) {

	/**
	 * Returns the object by which the client recognises a repeated entry of a list. This
	 * object is the id of the user, or the entry itself if the response lacks the user.
	 */
	Object identity() {
		return (this.userInfo != null) ? this.userInfo.id() : this;
	}

}
