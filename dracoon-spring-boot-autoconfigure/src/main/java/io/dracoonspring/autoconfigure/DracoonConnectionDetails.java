// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.ssl.SslBundle;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;

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
	 * Returns the credentials for the server. They replace the credentials in
	 * {@code dracoon.auth.*}, and {@code dracoon.crypto.encryption-password}.
	 * @return the credentials, or {@code null} for those in the properties
	 */
	default @Nullable Credentials getCredentials() {
		return null;
	}

	/**
	 * Holds the credentials of an account.
	 */
	sealed interface Credentials {

		/**
		 * Returns the password of the account's private key.
		 * @return the encryption password, or {@code null} if the client does not open a
		 * private key
		 */
		@Nullable Secret encryptionPassword();

		/**
		 * Holds the name and the password of a service account.
		 *
		 * @param client the OAuth client, which must be allowed to use the password grant
		 * @param username the service account
		 * @param password the login password of the service account
		 * @param encryptionPassword the password of the account's private key, or
		 * {@code null} if the client does not open a private key
		 */
		record ServiceAccount(ClientCredentials client, String username, Secret password,
				@Nullable Secret encryptionPassword) implements Credentials {

		}

		/**
		 * Holds a refresh token, from which the client gets its access tokens.
		 *
		 * @param client the OAuth client that the token was issued to
		 * @param refreshToken the refresh token
		 * @param encryptionPassword the password of the account's private key, or
		 * {@code null} if the client does not open a private key
		 */
		record RefreshToken(ClientCredentials client, Secret refreshToken,
				@Nullable Secret encryptionPassword) implements Credentials {

		}

		/**
		 * Holds a refresh token, and the name and the password with which the client
		 * signs in once the server refuses the token.
		 *
		 * @param client the OAuth client that the token was issued to; it must be allowed
		 * to use the password grant
		 * @param refreshToken the refresh token
		 * @param username the service account
		 * @param password the login password of the service account
		 * @param encryptionPassword the password of the account's private key, or
		 * {@code null} if the client does not open a private key
		 */
		record RefreshTokenOrPassword(ClientCredentials client, Secret refreshToken, String username, Secret password,
				@Nullable Secret encryptionPassword) implements Credentials {

		}

		/**
		 * Holds an access token, which the client uses for as long as it is valid.
		 *
		 * @param accessToken the access token
		 * @param encryptionPassword the password of the account's private key, or
		 * {@code null} if the client does not open a private key
		 */
		record AccessToken(Secret accessToken, @Nullable Secret encryptionPassword) implements Credentials {

		}

	}

}
