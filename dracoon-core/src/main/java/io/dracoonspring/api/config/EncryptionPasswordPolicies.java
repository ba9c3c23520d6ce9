// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The rules of the instance for encryption passwords; schema
 * {@code EncryptionPasswordPolicies} of the API. Clients have to check the passwords,
 * because the server never receives them.
 *
 * @param characterRules the required characters
 * @param minLength the minimum number of characters
 * @param rejectDictionaryWords whether dictionary words are refused; the API document
 * omits this property, but client libraries for Python and Rust read it
 * @param rejectKeyboardPatterns whether sequences of four or more neighbouring keys of a
 * keyboard are refused
 * @param rejectUserInfo whether names and the e-mail address of the user are refused
 * @param updatedAt when the rules were last changed
 * @param updatedBy the user who last changed the rules
 */
@ExtensibleRecord
public record EncryptionPasswordPolicies(@Nullable CharacterRules characterRules, @Nullable Integer minLength,
		@Nullable Boolean rejectDictionaryWords, @Nullable Boolean rejectKeyboardPatterns,
		@Nullable Boolean rejectUserInfo, @Nullable Instant updatedAt, @Nullable PolicyEditor updatedBy) {

}
