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
	 * Return the address of the server, without {@code /api}.
	 * @return an absolute HTTP or HTTPS address
	 */
	URI getBaseUrl();

	/**
	 * Return what connections to the server are secured with, if
	 * {@code dracoon.http.ssl.bundle} names nothing else.
	 * @return the bundle, or {@code null} for what the JDK trusts
	 */
	default @Nullable SslBundle getSslBundle() {
		return null;
	}

	/**
	 * Return the credentials to use for what the {@code dracoon.auth} and
	 * {@code dracoon.crypto} properties leave open. Servers that exist only for
	 * development and tests have such credentials, real ones have not.
	 * @return the credentials, or {@code null}
	 */
	default @Nullable DefaultCredentials getDefaultCredentials() {
		return null;
	}

	/**
	 * Credentials of a server for development and tests.
	 *
	 * @param clientId the OAuth client
	 * @param clientSecret the secret of the OAuth client
	 * @param username the service account
	 * @param password the login password of the service account
	 * @param encryptionPassword the password of the account's private key
	 */
	record DefaultCredentials(String clientId, String clientSecret, String username, String password,
			String encryptionPassword) {

		/**
		 * What every emulator starts with, unless a seed says otherwise.
		 */
		public static final DefaultCredentials EMULATOR = new DefaultCredentials("dracoon-emulator", "dracoon-emulator",
				"admin", "Emulator-2026!", "Encryption-2026!");

		@Override
		public String toString() {
			return "DefaultCredentials[clientId=" + this.clientId + ", username=" + this.username + "]";
		}

	}

}
