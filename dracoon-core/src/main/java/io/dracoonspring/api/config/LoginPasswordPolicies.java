// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import java.time.Instant;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * What the instance demands of passwords for signing in; schema {@code
 * LoginPasswordPolicies} of the API.
 *
 * @param characterRules which characters are demanded
 * @param minLength the least number of characters
 * @param numberOfArchivedPasswords how many former passwords are refused, 0 for none
 * @param passwordExpiration whether passwords grow old
 * @param rejectDictionaryWords whether words of a dictionary are refused
 * @param rejectKeyboardPatterns whether four or more neighbouring keys are refused
 * @param rejectUserInfo whether names and the e-mail address of the user are refused
 * @param updatedAt when it was last changed
 * @param updatedBy who changed it last
 * @param userLockout whether wrong passwords lock the user out
 */
@ExtensibleRecord
public record LoginPasswordPolicies(CharacterRules characterRules, Integer minLength, Integer numberOfArchivedPasswords,
		PasswordExpiration passwordExpiration, Boolean rejectDictionaryWords, Boolean rejectKeyboardPatterns,
		Boolean rejectUserInfo, Instant updatedAt, PolicyEditor updatedBy, UserLockout userLockout) {

}
