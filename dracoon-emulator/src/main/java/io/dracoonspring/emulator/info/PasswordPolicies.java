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

package io.dracoonspring.emulator.info;

import java.time.Instant;
import java.util.List;

import io.dracoonspring.emulator.http.UserInfo;
import io.dracoonspring.emulator.state.EmulatorState;

/**
 * What passwords must be like; schema {@code PasswordPoliciesConfig}.
 *
 * @param loginPasswordPolicies the login password policies
 * @param sharesPasswordPolicies the shares password policies
 * @param encryptionPasswordPolicies the encryption password policies
 */
record PasswordPolicies(Login loginPasswordPolicies, Shares sharesPasswordPolicies,
		Encryption encryptionPasswordPolicies) {

	private static final CharacterRules RULES = new CharacterRules(
			List.of("uppercase", "lowercase", "numeric", "special"), 3);

	private static final int MIN_LENGTH = 8;

	private static final Instant UPDATED_AT = Instant.parse("2024-01-01T00:00:00Z");

	private static final long UPDATED_BY = 1;

	static PasswordPolicies of(EmulatorState state) {
		UserInfo updatedBy = state.access(() -> UserInfo.of(UPDATED_BY, state.users()));
		return new PasswordPolicies(
				new Login(RULES, MIN_LENGTH, false, false, false, 1, new Expiration(false), new Lockout(false),
						UPDATED_AT, updatedBy),
				new Shares(RULES, MIN_LENGTH, false, false, false, UPDATED_AT, updatedBy),
				new Encryption(RULES, MIN_LENGTH, false, false, UPDATED_AT, updatedBy));
	}

	/**
	 * For logins; schema {@code LoginPasswordPolicies}.
	 */
	private record Login(CharacterRules characterRules, int minLength, boolean rejectDictionaryWords,
			boolean rejectUserInfo, boolean rejectKeyboardPatterns, int numberOfArchivedPasswords,
			Expiration passwordExpiration, Lockout userLockout, Instant updatedAt, UserInfo updatedBy) {

	}

	/**
	 * For shares; schema {@code SharesPasswordPolicies}.
	 */
	private record Shares(CharacterRules characterRules, int minLength, boolean rejectDictionaryWords,
			boolean rejectUserInfo, boolean rejectKeyboardPatterns, Instant updatedAt, UserInfo updatedBy) {

	}

	/**
	 * For encryption; schema {@code EncryptionPasswordPolicies}.
	 */
	private record Encryption(CharacterRules characterRules, int minLength, boolean rejectUserInfo,
			boolean rejectKeyboardPatterns, Instant updatedAt, UserInfo updatedBy) {

	}

	/**
	 * Which characters are needed; schema {@code CharacterRules}.
	 */
	private record CharacterRules(List<String> mustContainCharacters, int numberOfCharacteristicsToEnforce) {

	}

	/**
	 * Whether passwords expire; schema {@code PasswordExpiration}.
	 */
	private record Expiration(boolean enabled) {

	}

	/**
	 * Whether failures lock users out; schema {@code UserLockout}.
	 */
	private record Lockout(boolean enabled) {

	}

}
