// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.ssl.SslBundle;

/**
 * Where the DRACOON server is. Taken from {@code dracoon.base-url}, the embedded emulator
 * or a container; an application may publish a bean of its own.
 */
public interface DracoonConnectionDetails extends ConnectionDetails {

	/**
	 * Returns the address of the server, without {@code /api}.
	 * @return an absolute HTTP or HTTPS address
	 */
	URI getBaseUrl();

	/**
	 * Returns what connections to the server are secured with, if
	 * {@code dracoon.http.ssl.bundle} names nothing else.
	 * @return the bundle, or {@code null} for what the JDK trusts
	 */
	default @Nullable SslBundle getSslBundle() {
		return null;
	}

	/**
	 * Returns the service account to sign in as, with which the server comes. It replaces
	 * the credentials in {@code dracoon.auth.*}, and {@code dracoon.crypto.password}.
	 * @return the account, or {@code null} for the one that the properties name
	 */
	default @Nullable Credentials getCredentials() {
		return null;
	}

	/**
	 * A service account.
	 *
	 * @param clientId the OAuth client
	 * @param clientSecret the secret of the OAuth client, empty if it has none
	 * @param username the service account
	 * @param password the login password of the service account
	 * @param encryptionPassword the password of the account's private key, or
	 * {@code null} if there is none to open
	 */
	record Credentials(String clientId, String clientSecret, String username, String password,
			@Nullable String encryptionPassword) {

		/**
		 * Returns the account of a user in an emulator, with what the users of every
		 * emulator have unless a seed says otherwise.
		 * @param username the user
		 * @return the account
		 */
		public static Credentials ofEmulator(String username) {
			return new Credentials("dracoon-emulator", "dracoon-emulator", username, "Emulator-2026!",
					"Encryption-2026!");
		}

		@Override
		public String toString() {
			return "Credentials[clientId=" + this.clientId + ", username=" + this.username + "]";
		}

	}

}
