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

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * What the instance demands of passwords of shares; schema {@code
 * SharesPasswordPolicies} of the API.
 *
 * @param characterRules which characters are demanded
 * @param minLength the least number of characters
 * @param rejectDictionaryWords whether words of a dictionary are refused
 * @param rejectKeyboardPatterns whether four or more neighbouring keys are refused
 * @param rejectUserInfo whether names and the e-mail address of the user are refused
 * @param updatedAt when it was last changed
 * @param updatedBy who changed it last
 */
@ExtensibleRecord
public record SharesPasswordPolicies(@Nullable CharacterRules characterRules, @Nullable Integer minLength,
		@Nullable Boolean rejectDictionaryWords, @Nullable Boolean rejectKeyboardPatterns,
		@Nullable Boolean rejectUserInfo, @Nullable Instant updatedAt, @Nullable PolicyEditor updatedBy) {

}
