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
public record UpdateSharesPasswordPolicies(@Nullable Integer minLength, @Nullable CharacterRules characterRules,
		@Nullable Boolean rejectDictionaryWords, @Nullable Boolean rejectKeyboardPatterns,
		@Nullable Boolean rejectUserInfo) {

	/**
	 * Create a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateSharesPasswordPolicies of() {
		return new UpdateSharesPasswordPolicies(null, null, null, null, null);
	}

	/**
	 * Return a copy with another value of {@code minLength}.
	 * @param minLength the least number of characters, 1 to 1024
	 * @return the copy
	 */
	public UpdateSharesPasswordPolicies withMinLength(int minLength) {
		return new UpdateSharesPasswordPolicies(minLength, this.characterRules, this.rejectDictionaryWords,
				this.rejectKeyboardPatterns, this.rejectUserInfo);
	}

	/**
	 * Return a copy with another value of {@code characterRules}.
	 * @param characterRules which characters there have to be
	 * @return the copy
	 */
	public UpdateSharesPasswordPolicies withCharacterRules(CharacterRules characterRules) {
		return new UpdateSharesPasswordPolicies(this.minLength, characterRules, this.rejectDictionaryWords,
				this.rejectKeyboardPatterns, this.rejectUserInfo);
	}

	/**
	 * Return a copy with another value of {@code rejectDictionaryWords}.
	 * @param rejectDictionaryWords whether words of the server's dictionaries are refused
	 * @return the copy
	 */
	public UpdateSharesPasswordPolicies withRejectDictionaryWords(boolean rejectDictionaryWords) {
		return new UpdateSharesPasswordPolicies(this.minLength, this.characterRules, rejectDictionaryWords,
				this.rejectKeyboardPatterns, this.rejectUserInfo);
	}

	/**
	 * Return a copy with another value of {@code rejectKeyboardPatterns}.
	 * @param rejectKeyboardPatterns whether 4 and more neighbours on a keyboard are
	 * refused
	 * @return the copy
	 */
	public UpdateSharesPasswordPolicies withRejectKeyboardPatterns(boolean rejectKeyboardPatterns) {
		return new UpdateSharesPasswordPolicies(this.minLength, this.characterRules, this.rejectDictionaryWords,
				rejectKeyboardPatterns, this.rejectUserInfo);
	}

	/**
	 * Return a copy with another value of {@code rejectUserInfo}.
	 * @param rejectUserInfo whether names and email address of the user are refused
	 * @return the copy
	 */
	public UpdateSharesPasswordPolicies withRejectUserInfo(boolean rejectUserInfo) {
		return new UpdateSharesPasswordPolicies(this.minLength, this.characterRules, this.rejectDictionaryWords,
				this.rejectKeyboardPatterns, rejectUserInfo);
	}

}
