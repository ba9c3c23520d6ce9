// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import java.time.Instant;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The rules of the instance for sign-in passwords; schema {@code LoginPasswordPolicies}
 * of the API.
 *
 * @param characterRules the required characters
 * @param minLength the minimum number of characters
 * @param numberOfArchivedPasswords the number of former passwords that are refused, 0 for
 * none
 * @param passwordExpiration the expiration of passwords
 * @param rejectDictionaryWords whether words of a dictionary are refused
 * @param rejectKeyboardPatterns whether sequences of four or more neighbouring keys of a
 * keyboard are refused
 * @param rejectUserInfo whether names and the e-mail address of the user are refused
 * @param updatedAt when the rules were last changed
 * @param updatedBy the user who last changed the rules
 * @param userLockout the lockout after wrong passwords
 */
@ExtensibleRecord
public record LoginPasswordPolicies(CharacterRules characterRules, Integer minLength, Integer numberOfArchivedPasswords,
		PasswordExpiration passwordExpiration, Boolean rejectDictionaryWords, Boolean rejectKeyboardPatterns,
		Boolean rejectUserInfo, Instant updatedAt, PolicyEditor updatedBy, UserLockout userLockout) {

}
