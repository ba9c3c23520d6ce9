// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.config.CharacterRules;
import io.dracoonspring.api.config.PasswordExpiration;
import io.dracoonspring.api.config.UserLockout;

/**
 * New rules for passwords with which users sign in; schema
 * {@code UpdateLoginPasswordPolicies} of the API. Components that are {@code null} change
 * nothing.
 *
 * @param minLength the minimum number of characters, 1 to 1024
 * @param characterRules the required characters
 * @param numberOfArchivedPasswords the number of previous passwords that are refused, 0
 * to 10; 0 for none
 * @param passwordExpiration whether passwords expire, and after how many days
 * @param rejectDictionaryWords whether the server refuses passwords that contain words of
 * its dictionaries
 * @param rejectKeyboardPatterns whether the server refuses passwords with 4 or more
 * neighbouring keys in a row, such as {@code asdf}
 * @param rejectUserInfo whether the server refuses passwords that contain the names or
 * the email address of the user
 * @param userLockout whether wrong passwords lock a user out, and for how many minutes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateLoginPasswordPolicies(@Nullable Integer minLength, @Nullable CharacterRules characterRules,
		@Nullable Integer numberOfArchivedPasswords, @Nullable PasswordExpiration passwordExpiration,
		@Nullable Boolean rejectDictionaryWords, @Nullable Boolean rejectKeyboardPatterns,
		@Nullable Boolean rejectUserInfo,
		@Nullable UserLockout userLockout) implements UpdateLoginPasswordPoliciesBuilder.With {

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateLoginPasswordPolicies of() {
		return UpdateLoginPasswordPoliciesBuilder.builder().build();
	}

}
