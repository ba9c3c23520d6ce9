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

package io.dracoonspring.api;

import org.jspecify.annotations.Nullable;

/**
 * The user behind an action; schema {@code UserInfo} of the API. The id is zero or
 * negative where no account stands behind it.
 *
 * @param id the id
 * @param userType what kind of user it is, since 4.11
 * @param userName the user name, since 4.13
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address
 * @param avatarUuid the id of the picture, since 4.11
 */
@ExtensibleRecord
public record UserInfo(Long id, UserType userType, String userName, String firstName, String lastName,
		@Nullable String email, String avatarUuid) {

}
