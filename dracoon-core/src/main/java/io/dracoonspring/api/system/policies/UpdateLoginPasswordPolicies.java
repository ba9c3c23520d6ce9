/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.system.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.config.CharacterRules;
import io.dracoonspring.api.config.PasswordExpiration;
import io.dracoonspring.api.config.UserLockout;

/**
 * New rules for passwords with which users sign in; schema {@code
 * UpdateLoginPasswordPolicies} of the API. What is {@code null} stays as it is.
 *
 * @param minLength the least number of characters, 1 to 1024
 * @param characterRules which characters there have to be
 * @param numberOfArchivedPasswords how many previous passwords are refused, 0 to 10; 0
 * remembers none
 * @param passwordExpiration whether passwords expire, and after how many days
 * @param rejectDictionaryWords whether words of the server's dictionaries are refused
 * @param rejectKeyboardPatterns whether 4 and more neighbours on a keyboard are refused
 * @param rejectUserInfo whether names and email address of the user are refused
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
	 * Create a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateLoginPasswordPolicies of() {
		return UpdateLoginPasswordPoliciesBuilder.builder().build();
	}

}
