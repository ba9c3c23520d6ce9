// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * What the instance demands of encryption passwords. The server never sees one, so
 * clients have to check; schema {@code EncryptionPasswordPolicies} of the API.
 *
 * @param characterRules which characters are demanded
 * @param minLength the least number of characters
 * @param rejectDictionaryWords whether words of a dictionary are refused; not in the API
 * documents, but other clients read it
 * @param rejectKeyboardPatterns whether four or more neighbouring keys are refused
 * @param rejectUserInfo whether names and the e-mail address of the user are refused
 * @param updatedAt when it was last changed
 * @param updatedBy who changed it last
 */
@ExtensibleRecord
public record EncryptionPasswordPolicies(@Nullable CharacterRules characterRules, @Nullable Integer minLength,
		@Nullable Boolean rejectDictionaryWords, @Nullable Boolean rejectKeyboardPatterns,
		@Nullable Boolean rejectUserInfo, @Nullable Instant updatedAt, @Nullable PolicyEditor updatedBy) {

}
