// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import java.util.Arrays;

/**
 * Holds name and password of the account with which an application signs in. The password
 * is copied. {@link #wipe()} overwrites it.
 */
public final class ServiceAccount {

	private final String userName;

	private final char[] password;

	/**
	 * Creates an account.
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

	public String userName() {
		return this.userName;
	}

	/** Returns the password as a string, because the form of the request needs one. */
	String password() {
		return new String(this.password);
	}

	/** Overwrites the password. */
	public void wipe() {
		Arrays.fill(this.password, '\0');
	}

	@Override
	public String toString() {
		return "ServiceAccount[userName=" + this.userName + ", password=***]";
	}

}
