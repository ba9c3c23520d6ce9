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

import java.nio.CharBuffer;
import java.time.Duration;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.unit.DataSize;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails.DefaultCredentials;
import io.dracoonspring.autoconfigure.DracoonProperties.Mode;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.security.SignedInUsers;
import io.dracoonspring.transfer.TransferSettings;

/**
 * Applies the properties and the connection details to a builder.
 */
class DracoonBuilderConfigurer {

	private static final Duration LEAST_IDLE_TIMEOUT = Duration.ofSeconds(1);

	private final DracoonConnectionDetails connectionDetails;

	private final DracoonProperties properties;

	DracoonBuilderConfigurer(DracoonConnectionDetails connectionDetails, DracoonProperties properties) {
		this.connectionDetails = connectionDetails;
		this.properties = properties;
	}

	/**
	 * Create a builder that knows everything but the account, so that it serves for other
	 * accounts, too.
	 * @return the builder
	 */
	DracoonBuilder builder() {
		DracoonBuilder builder = Dracoon.builder()
			.baseUrl(this.connectionDetails.getBaseUrl())
			.http(httpSettings())
			.retry(retrySettings())
			.transferSettings(transferSettings())
			.revokeOnClose(this.properties.auth().revokeOnShutdown());
		String serviceToken = this.properties.provisioning().serviceToken();
		if (serviceToken != null) {
			builder.provisioningServiceToken(serviceToken);
		}
		return builder;
	}

	/**
	 * Tell a builder what opens the key pair of the account.
	 * @param builder the builder
	 */
	void encryption(DracoonBuilder builder) {
		if (this.properties.auth().mode() == Mode.USER) {
			DracoonProperties.Crypto.Users users = this.properties.crypto().users();
			require("idle-timeout", users.idleTimeout().compareTo(LEAST_IDLE_TIMEOUT) >= 0,
					"Choose a time of at least 1s.");
			require("max", users.max() > 0, "Choose a positive number.");
			builder.userEncryption(users.idleTimeout(), users.max());
		}
		CharSequence encryptionPassword = encryptionPassword();
		if (encryptionPassword != null) {
			builder.encryptionPassword(encryptionPassword);
		}
		char[] configured = this.properties.crypto().password();
		if (configured != null) {
			// the client holds a copy that it wipes in time
			Arrays.fill(configured, '\0');
		}
	}

	private static void require(String name, boolean valid, String action) {
		if (!valid) {
			throw new InvalidDracoonPropertyException("dracoon.crypto.users." + name, "is out of range", action);
		}
	}

	private @Nullable CharSequence encryptionPassword() {
		char[] configured = this.properties.crypto().password();
		if (this.properties.auth().mode() == Mode.USER) {
			if (configured != null) {
				throw new InvalidDracoonPropertyException("dracoon.crypto.password",
						"cannot be used together with 'dracoon.auth.mode=user'",
						"Remove 'dracoon.crypto.password': it opens the key pair of one account, which must not serve "
								+ "other users. Ask every user for the own password and pass it to "
								+ "'DracoonCrypto.unlock(password)'.");
			}
			return null;
		}
		DefaultCredentials defaults = this.connectionDetails.getDefaultCredentials();
		if (configured == null && defaults != null && this.properties.auth().username() == null) {
			return defaults.encryptionPassword();
		}
		return (configured != null) ? CharBuffer.wrap(configured) : null;
	}

	/**
	 * Tell a builder how to sign in.
	 * @param builder the builder
	 * @param signedInUsers the users of the application, if they sign in with DRACOON
	 */
	void signIn(DracoonBuilder builder, ObjectProvider<SignedInUsers> signedInUsers) {
		if (this.properties.auth().mode() == Mode.USER) {
			builder.signedInUsers(signedInUsers.getIfAvailable(DracoonBuilderConfigurer::noUsers));
		}
		else {
			signIn(builder);
		}
	}

	private static SignedInUsers noUsers() {
		throw new InvalidDracoonPropertyException("dracoon.auth.mode",
				"is 'user', but no OAuth2 client of Spring Security is there to sign users in",
				"Add 'spring-boot-starter-security-oauth2-client' and set "
						+ "'spring.security.oauth2.client.registration.dracoon.client-id' and '.client-secret'; or use a "
						+ "service account.");
	}

	private void signIn(DracoonBuilder builder) {
		DracoonProperties.Auth auth = this.properties.auth();
		DefaultCredentials defaults = this.connectionDetails.getDefaultCredentials();
		if (auth.accessToken() != null) {
			builder.accessToken(auth.accessToken());
			return;
		}
		String clientId;
		String clientSecret;
		if (auth.clientId() == null && defaults != null) {
			clientId = defaults.clientId();
			clientSecret = defaults.clientSecret();
		}
		else {
			clientId = required("client-id", auth.clientId());
			clientSecret = orEmpty(auth.clientSecret());
		}
		if (auth.refreshToken() != null) {
			builder.refreshToken(clientId, clientSecret, auth.refreshToken());
		}
		else if (auth.username() == null && defaults != null) {
			builder.serviceAccount(clientId, clientSecret, defaults.username(), defaults.password());
		}
		else {
			builder.serviceAccount(clientId, clientSecret, required("username", auth.username()),
					required("password", auth.password()));
		}
	}

	private static String orEmpty(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static String required(String name, @Nullable String value) {
		if (value == null || value.isBlank()) {
			throw new InvalidDracoonPropertyException("dracoon.auth." + name, "is not set",
					"Set 'dracoon.auth.client-id' (and 'client-secret', if it has one), 'dracoon.auth.username' and "
							+ "'dracoon.auth.password' for a service account; or 'dracoon.auth.client-id' and "
							+ "'dracoon.auth.refresh-token'; or 'dracoon.auth.access-token'.");
		}
		return value;
	}

	private HttpSettings httpSettings() {
		DracoonProperties.Http http = this.properties.http();
		return HttpSettings.defaults()
			.withConnectTimeout(http.connectTimeout())
			.withReadTimeout(http.readTimeout())
			.withLongOperationTimeout(http.longOperationTimeout())
			.withHttp2(http.http2())
			.withMaxInMemorySize(bytes("dracoon.http.max-in-memory-size", http.maxInMemorySize()));
	}

	private RetrySettings retrySettings() {
		DracoonProperties.Retry retry = this.properties.retry();
		DracoonProperties.Http http = this.properties.http();
		try {
			return new RetrySettings(retry.maxAttempts(), retry.initialBackoff(), retry.maxBackoff(),
					retry.maxRetryAfter(), retry.deadline(), http.maxConcurrentCalls(), http.maxConcurrentChanges());
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidDracoonPropertyException("dracoon.retry", "is not valid: " + ex.getMessage(),
					"Correct the value in 'dracoon.retry.*' or 'dracoon.http.*'.");
		}
	}

	private TransferSettings transferSettings() {
		DracoonProperties.Transfer transfer = this.properties.transfer();
		int chunkSize = bytes("dracoon.transfer.chunk-size", transfer.chunkSize());
		if (chunkSize < TransferSettings.MIN_CHUNK_SIZE || chunkSize > TransferSettings.MAX_CHUNK_SIZE) {
			throw new InvalidDracoonPropertyException("dracoon.transfer.chunk-size", "is out of range",
					"Choose a size from 5MB to 1GB.");
		}
		if (transfer.parallelism() < 1 || transfer.parallelism() > TransferSettings.MAX_PARALLELISM) {
			throw new InvalidDracoonPropertyException("dracoon.transfer.parallelism", "is out of range",
					"Choose a number from 1 to " + TransferSettings.MAX_PARALLELISM + ".");
		}
		if (transfer.idleTimeout().isNegative() || transfer.idleTimeout().isZero()) {
			throw new InvalidDracoonPropertyException("dracoon.transfer.idle-timeout", "is out of range",
					"Choose a time such as 60s.");
		}
		DataSize maxMemory = transfer.maxMemory();
		if (maxMemory != null && maxMemory.toBytes() < 2L * chunkSize) {
			throw new InvalidDracoonPropertyException("dracoon.transfer.max-memory", "is out of range",
					"Choose at least twice 'dracoon.transfer.chunk-size', which is what a copy needs.");
		}
		return TransferSettings.defaults()
			.withChunkSize(chunkSize)
			.withMaxMemory((maxMemory != null) ? maxMemory.toBytes() : null)
			.withParallelism(transfer.parallelism())
			.withIdleTimeout(transfer.idleTimeout())
			.withRequireEncryption(transfer.requireEncryption())
			.withRequireVerification(transfer.requireVerification());
	}

	private static int bytes(String property, DataSize size) {
		long bytes = size.toBytes();
		if (bytes < 1 || bytes > Integer.MAX_VALUE) {
			throw new InvalidDracoonPropertyException(property, "is out of range", "Choose a size from 1B to 2047MB.");
		}
		return (int) bytes;
	}

}
