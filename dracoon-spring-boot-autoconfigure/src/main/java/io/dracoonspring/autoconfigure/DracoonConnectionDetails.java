// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.ssl.SslBundle;

/**
 * Provides the address of the DRACOON server and the credentials for it. The details come
 * from {@code dracoon.base-url}, the embedded emulator or a container. An application may
 * provide its own bean instead.
 */
public interface DracoonConnectionDetails extends ConnectionDetails {

	/**
	 * Returns the address of the server, without {@code /api}.
	 * @return an absolute HTTP or HTTPS address
	 */
	URI getBaseUrl();

	/**
	 * Returns the SSL bundle for connections to the server, if
	 * {@code dracoon.http.ssl.bundle} names none.
	 * @return the bundle, or {@code null} for the default trust of the JDK
	 */
	default @Nullable SslBundle getSslBundle() {
		return null;
	}

	/**
	 * Returns the service account that belongs to the server. It replaces the credentials
	 * in {@code dracoon.auth.*}, and {@code dracoon.crypto.password}.
	 * @return the account, or {@code null} for the account in the properties
	 */
	default @Nullable Credentials getCredentials() {
		return null;
	}

	/**
	 * Holds the credentials of a service account.
	 *
	 * @param clientId the OAuth client
	 * @param clientSecret the secret of the OAuth client, empty if it has none
	 * @param username the service account
	 * @param password the login password of the service account
	 * @param encryptionPassword the password of the account's private key, or
	 * {@code null} if the client does not open a private key
	 */
	record Credentials(String clientId, String clientSecret, String username, String password,
			@Nullable String encryptionPassword) {

		/**
		 * Returns the account of a user in an emulator, with the default OAuth client and
		 * the default passwords. A seed can define other passwords.
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
