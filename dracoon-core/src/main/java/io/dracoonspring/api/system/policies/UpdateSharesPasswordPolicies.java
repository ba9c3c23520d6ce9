// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.config.CharacterRules;

/**
 * New rules for passwords of shares; schema {@code UpdateSharesPasswordPolicies} of the
 * API. Components that are {@code null} change nothing.
 *
 * @param minLength the minimum number of characters, 1 to 1024
 * @param characterRules the required characters
 * @param rejectDictionaryWords whether words of the server's dictionaries are refused
 * @param rejectKeyboardPatterns whether 4 or more neighbouring keys are refused
 * @param rejectUserInfo whether names and email address of the user are refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateSharesPasswordPolicies(@Nullable Integer minLength, @Nullable CharacterRules characterRules,
		@Nullable Boolean rejectDictionaryWords, @Nullable Boolean rejectKeyboardPatterns,
		@Nullable Boolean rejectUserInfo) implements UpdateSharesPasswordPoliciesBuilder.With {

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateSharesPasswordPolicies of() {
		return UpdateSharesPasswordPoliciesBuilder.builder().build();
	}

}
