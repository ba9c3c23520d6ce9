// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.config.CharacterRules;

/**
 * New rules for passwords that protect private keys; schema
 * {@code UpdateEncryptionPasswordPolicies} of the API. Components that are {@code null}
 * change nothing.
 *
 * @param minLength the minimum number of characters, 1 to 1024
 * @param characterRules the required characters
 * @param rejectKeyboardPatterns whether the server refuses passwords with 4 or more
 * neighbouring keys in a row, such as {@code asdf}
 * @param rejectUserInfo whether the server refuses passwords that contain the names or
 * the email address of the user
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateEncryptionPasswordPolicies(@Nullable Integer minLength, @Nullable CharacterRules characterRules,
		@Nullable Boolean rejectKeyboardPatterns,
		@Nullable Boolean rejectUserInfo) implements UpdateEncryptionPasswordPoliciesBuilder.With {

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateEncryptionPasswordPolicies of() {
		return new UpdateEncryptionPasswordPolicies(null, null, null, null);
	}

}
