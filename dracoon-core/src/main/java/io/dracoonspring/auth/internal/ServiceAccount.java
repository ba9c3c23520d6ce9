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

package io.dracoonspring.auth.internal;

import java.util.Arrays;

/**
 * Name and password of the account that an application signs in with. The password is
 * copied, and wiped when the account is closed.
 */
public final class ServiceAccount {

	private final String userName;

	private final char[] password;

	/**
	 * Creates an account.
	 * @param userName the name of the account
	 * @param password the password; it is copied
	 */
	public ServiceAccount(String userName, CharSequence password) {
		if (userName.isBlank()) {
			throw new IllegalArgumentException("'username' must not be empty");
		}
		if (password.isEmpty()) {
			throw new IllegalArgumentException("'password' must not be empty");
		}
		this.userName = userName;
		this.password = new char[password.length()];
		for (int i = 0; i < this.password.length; i++) {
			this.password[i] = password.charAt(i);
		}
	}

	/**
	 * Return the name of the account.
	 * @return the name
	 */
	public String userName() {
		return this.userName;
	}

	/**
	 * Return the password as the form needs it.
	 * @return the password
	 */
	String password() {
		return new String(this.password);
	}

	/**
	 * Overwrite the password.
	 */
	public void wipe() {
		Arrays.fill(this.password, '\0');
	}

	@Override
	public String toString() {
		return "ServiceAccount[userName=" + this.userName + ", password=***]";
	}

}
