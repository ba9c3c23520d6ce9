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

/**
 * New rules for passwords of shares; schema {@code UpdateSharesPasswordPolicies} of the
 * API. What is {@code null} stays as it is.
 *
 * @param minLength the least number of characters, 1 to 1024
 * @param characterRules which characters there have to be
 * @param rejectDictionaryWords whether words of the server's dictionaries are refused
 * @param rejectKeyboardPatterns whether 4 and more neighbours on a keyboard are refused
 * @param rejectUserInfo whether names and email address of the user are refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateSharesPasswordPolicies(@Nullable Integer minLength, @Nullable CharacterRules characterRules,
		@Nullable Boolean rejectDictionaryWords, @Nullable Boolean rejectKeyboardPatterns,
		@Nullable Boolean rejectUserInfo) implements UpdateSharesPasswordPoliciesBuilder.With {

	/**
	 * Create a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateSharesPasswordPolicies of() {
		return UpdateSharesPasswordPoliciesBuilder.builder().build();
	}

}
