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
