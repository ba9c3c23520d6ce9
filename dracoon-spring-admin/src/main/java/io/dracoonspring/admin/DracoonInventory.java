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
 * the rooms that the account can read, and name the other rooms. Each room costs two
 * calls for its members, and one more if it contains rooms. Each group costs at most two
 * calls.
 */
@NotForImplementation
public interface DracoonInventory {

	/**
	 * Lists the rooms with only one administrator, or with none. Members of a group that
	 * manages the room count as administrators. Accounts that are locked or have an
	 * expiry date do not count. Members of a group do not count if the group has an
	 * expiry date, or if its new members wait for acceptance. The list omits rooms that
	 * inherit their members.
	 * @return the rooms, sorted by path
	 * @throws DracoonException if the server cannot be read
	 * @throws IllegalStateException if the account cannot list users or groups
	 */
	InventoryList<LastAdministrator> lastAdministrators();

	/**
	 * Lists the permissions of each user in each room, including those from groups.
	 * @return the permissions, sorted by path
	 * @throws DracoonException if the server cannot be read
	 * @throws IllegalStateException if the account cannot list users or groups
	 */
	InventoryList<RoomAccess> access();

	/**
	 * Lists the accounts that did not sign in for some time.
	 * @param since the start of the period in which the account did not sign in
	 * @return the accounts, including those that never signed in and were created before
	 * this time
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
