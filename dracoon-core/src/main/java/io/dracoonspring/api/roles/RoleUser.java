// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.roles;

import java.util.Objects;

import io.dracoonspring.api.UserInfo;

/**
 * A user from the point of view of one role; schema {@code RoleUser} of the API.
 *
 * @param userInfo the user
 * @param isMember whether the user has the role
 */
public record RoleUser(UserInfo userInfo, Boolean isMember) {

	/**
	 * What tells entries of a list apart: the user, or the entry itself where the answer
	 * lacks what it has to contain.
	 */
	Object identity() {
		return (this.userInfo != null) ? Objects.requireNonNullElse(this.userInfo.id(), this) : this;
	}

}
