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

package io.dracoonspring.api.users;

import io.dracoonspring.api.SortField;

/**
 * The fields by which users can be sorted.
 */
public enum UserSort implements SortField<UserSort> {

	/** The user name. */
	USER_NAME("userName"),

	/** The e-mail address. */
	EMAIL("email"),

	/** The first name. */
	FIRST_NAME("firstName"),

	/** The last name. */
	LAST_NAME("lastName"),

	/** Whether the user is locked out. */
	IS_LOCKED("isLocked"),

	/** When signing in last succeeded. */
	LAST_LOGIN_SUCCESS_AT("lastLoginSuccessAt"),

	/** When it expires. */
	EXPIRE_AT("expireAt"),

	/** When it was created. */
	CREATED_AT("createdAt");

	private final String wireName;

	UserSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
