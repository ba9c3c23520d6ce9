// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.time.Instant;
import java.util.List;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.NotForImplementation;

/**
 * Answers questions about all accounts and rooms. All methods wait for the server, so
 * that they must not be called from event loops. They change nothing.
 * <p>
 * The account needs the rights to read users and groups. The answers about rooms contain
 * the rooms that it can read, and say which it cannot. Each room costs two calls for its
 * members, one more if it contains rooms, and each group at most two.
 */
@NotForImplementation
public interface DracoonInventory {

	/**
	 * Lists the rooms with only one administrator, or with none. Members of groups count
	 * as administrators, but not accounts that are locked or expire, and not members of
	 * groups whose new members wait for acceptance. Rooms that inherit their members are
	 * left out.
	 * @return the rooms, sorted by path
	 * @throws DracoonException if the server cannot be read
	 * @throws IllegalStateException if the account cannot list users or groups
	 */
	InventoryList<LastAdministrator> lastAdministrators();

	/**
	 * Lists the permissions of each user in each room, with the members of groups.
	 * @return the permissions, sorted by path
	 * @throws DracoonException if the server cannot be read
	 * @throws IllegalStateException if the account cannot list users or groups
	 */
	InventoryList<RoomAccess> access();

	/**
	 * Lists the accounts that did not sign in for some time.
	 * @param since the time since which they did not sign in
	 * @return the accounts, with those that never signed in and were created before
	 * @throws DracoonException if the server cannot be read
	 */
	List<UserAccount> inactiveAccounts(Instant since);

	/**
	 * Lists the accounts of guests.
	 * @return the accounts with the role {@code GUEST_USER}
	 * @throws DracoonException if the server cannot be read
	 */
	List<UserAccount> guestAccounts();

}
