// SPDX-License-Identifier: Apache-2.0

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

	/** The time of the last successful sign-in. */
	LAST_LOGIN_SUCCESS_AT("lastLoginSuccessAt"),

	/** The time of expiration. */
	EXPIRE_AT("expireAt"),

	/** The time of creation. */
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
