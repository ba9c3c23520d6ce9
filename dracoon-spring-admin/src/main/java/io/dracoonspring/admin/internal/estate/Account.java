// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.estate;

import io.dracoonspring.api.users.UserItem;

/**
 * The account of a user.
 *
 * @param id the id
 * @param counts whether the user counts as an administrator. Accounts that are locked or
 * have an expiry date do not count
 */
public record Account(long id, boolean counts) {

	public static Account of(UserItem user) {
		return new Account(user.id(), Boolean.FALSE.equals(user.isLocked()) && user.expireAt() == null);
	}

}
