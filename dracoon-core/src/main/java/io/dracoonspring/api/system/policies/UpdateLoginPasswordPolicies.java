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
public record UpdateLoginPasswordPolicies(@Nullable Integer minLength, @Nullable CharacterRules characterRules,
		@Nullable Integer numberOfArchivedPasswords, @Nullable PasswordExpiration passwordExpiration,
		@Nullable Boolean rejectDictionaryWords, @Nullable Boolean rejectKeyboardPatterns,
		@Nullable Boolean rejectUserInfo, @Nullable UserLockout userLockout) {

	/**
	 * Create a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateLoginPasswordPolicies of() {
		return new UpdateLoginPasswordPolicies(null, null, null, null, null, null, null, null);
	}

	/**
	 * Return a copy with another value of {@code minLength}.
	 * @param minLength the least number of characters, 1 to 1024
	 * @return the copy
	 */
	public UpdateLoginPasswordPolicies withMinLength(int minLength) {
		return new UpdateLoginPasswordPolicies(minLength, this.characterRules, this.numberOfArchivedPasswords,
				this.passwordExpiration, this.rejectDictionaryWords, this.rejectKeyboardPatterns, this.rejectUserInfo,
				this.userLockout);
	}

	/**
	 * Return a copy with another value of {@code characterRules}.
	 * @param characterRules which characters there have to be
	 * @return the copy
	 */
	public UpdateLoginPasswordPolicies withCharacterRules(CharacterRules characterRules) {
		return new UpdateLoginPasswordPolicies(this.minLength, characterRules, this.numberOfArchivedPasswords,
				this.passwordExpiration, this.rejectDictionaryWords, this.rejectKeyboardPatterns, this.rejectUserInfo,
				this.userLockout);
	}

	/**
	 * Return a copy with another value of {@code numberOfArchivedPasswords}.
	 * @param numberOfArchivedPasswords how many previous passwords are refused, 0 to 10;
	 * 0 remembers none
	 * @return the copy
	 */
	public UpdateLoginPasswordPolicies withNumberOfArchivedPasswords(int numberOfArchivedPasswords) {
		return new UpdateLoginPasswordPolicies(this.minLength, this.characterRules, numberOfArchivedPasswords,
				this.passwordExpiration, this.rejectDictionaryWords, this.rejectKeyboardPatterns, this.rejectUserInfo,
				this.userLockout);
	}

	/**
	 * Return a copy with another value of {@code passwordExpiration}.
	 * @param passwordExpiration whether passwords expire, and after how many days
	 * @return the copy
	 */
	public UpdateLoginPasswordPolicies withPasswordExpiration(PasswordExpiration passwordExpiration) {
		return new UpdateLoginPasswordPolicies(this.minLength, this.characterRules, this.numberOfArchivedPasswords,
				passwordExpiration, this.rejectDictionaryWords, this.rejectKeyboardPatterns, this.rejectUserInfo,
				this.userLockout);
	}

	/**
	 * Return a copy with another value of {@code rejectDictionaryWords}.
	 * @param rejectDictionaryWords whether words of the server's dictionaries are refused
	 * @return the copy
	 */
	public UpdateLoginPasswordPolicies withRejectDictionaryWords(boolean rejectDictionaryWords) {
		return new UpdateLoginPasswordPolicies(this.minLength, this.characterRules, this.numberOfArchivedPasswords,
				this.passwordExpiration, rejectDictionaryWords, this.rejectKeyboardPatterns, this.rejectUserInfo,
				this.userLockout);
	}

	/**
	 * Return a copy with another value of {@code rejectKeyboardPatterns}.
	 * @param rejectKeyboardPatterns whether 4 and more neighbours on a keyboard are
	 * refused
	 * @return the copy
	 */
	public UpdateLoginPasswordPolicies withRejectKeyboardPatterns(boolean rejectKeyboardPatterns) {
		return new UpdateLoginPasswordPolicies(this.minLength, this.characterRules, this.numberOfArchivedPasswords,
				this.passwordExpiration, this.rejectDictionaryWords, rejectKeyboardPatterns, this.rejectUserInfo,
				this.userLockout);
	}

	/**
	 * Return a copy with another value of {@code rejectUserInfo}.
	 * @param rejectUserInfo whether names and email address of the user are refused
	 * @return the copy
	 */
	public UpdateLoginPasswordPolicies withRejectUserInfo(boolean rejectUserInfo) {
		return new UpdateLoginPasswordPolicies(this.minLength, this.characterRules, this.numberOfArchivedPasswords,
				this.passwordExpiration, this.rejectDictionaryWords, this.rejectKeyboardPatterns, rejectUserInfo,
				this.userLockout);
	}

	/**
	 * Return a copy with another value of {@code userLockout}.
	 * @param userLockout whether wrong passwords lock a user out, and for how many
	 * minutes
	 * @return the copy
	 */
	public UpdateLoginPasswordPolicies withUserLockout(UserLockout userLockout) {
		return new UpdateLoginPasswordPolicies(this.minLength, this.characterRules, this.numberOfArchivedPasswords,
				this.passwordExpiration, this.rejectDictionaryWords, this.rejectKeyboardPatterns, this.rejectUserInfo,
				userLockout);
	}

}
