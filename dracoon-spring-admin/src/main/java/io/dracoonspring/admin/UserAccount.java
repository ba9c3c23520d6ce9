// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The account of a user in a list.
 *
 * @param userName the user name
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address, {@code null} if there is none
 * @param lastLogin when the user last signed in, {@code null} if never
 * @param locked whether the user is locked out
 * @param expires when the account expires, {@code null} if never
 */
public record UserAccount(String userName, String firstName, String lastName, @Nullable String email,
		@Nullable Instant lastLogin, boolean locked, @Nullable Instant expires) {

	/**
	 * Writes accounts as CSV.
	 * @param accounts the accounts
	 * @return the CSV with a header, one line for each account, times in UTC as ISO 8601
	 */
	public static String toCsv(List<UserAccount> accounts) {
		return InventoryCsv.of(List.of("user", "first name", "last name", "email", "last login", "locked", "expires"),
				accounts, UserAccount::userName, UserAccount::firstName, UserAccount::lastName, UserAccount::email,
				UserAccount::lastLogin, UserAccount::locked, UserAccount::expires);
	}

}
