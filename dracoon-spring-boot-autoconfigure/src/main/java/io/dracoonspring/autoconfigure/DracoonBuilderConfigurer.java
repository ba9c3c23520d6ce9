// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.time.Duration;
import java.util.List;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.util.unit.DataSize;

import io.dracoonspring.ApplicationUsers;
import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.auth.RefreshTokenKeeper;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails.Credentials;
import io.dracoonspring.autoconfigure.DracoonProperties.Mode;
import io.dracoonspring.autoconfigure.DracoonProperties.Security;
import io.dracoonspring.crypto.CryptoSettings;
import io.dracoonspring.crypto.RecipientCheck;
import io.dracoonspring.crypto.key.RsaProvider;
import io.dracoonspring.http.DracoonWebClientCustomizer;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.observation.DracoonTransferObservationConvention;
import io.dracoonspring.scan.ScanSettings;
import io.dracoonspring.transfer.TransferSettings;

/** Applies the properties and the connection details to a builder. */
class DracoonBuilderConfigurer {

	/**
	 * Lists the properties with the credentials. Credentials of the connection details
	 * replace them.
	 */
	static final List<String> CREDENTIALS = List.of("dracoon.auth.client-id", "dracoon.auth.client-secret",
			"dracoon.auth.username", "dracoon.auth.password", "dracoon.auth.refresh-token",
			"dracoon.auth.access-token");

	/**
	 * Names the property with the password that opens the key pair. Credentials of the
	 * connection details replace it.
	 */
	static final String ENCRYPTION_PASSWORD = "dracoon.crypto.encryption-password";

	private static final Duration LEAST_IDLE_TIMEOUT = Duration.ofSeconds(1);

	private final ClientName client;

	private final DracoonConnectionDetails connectionDetails;

	private final DracoonProperties properties;

	private final Placeholders placeholders;

	/** The provider, checked once because all clients of this configurer share it. */
	private final RsaProvider rsaProvider;

	private final RecipientCheck recipientCheck;

	private final BeansForClient beans;

	private final boolean strict;

	DracoonBuilderConfigurer(BeansForClient beans, DracoonConnectionDetails connectionDetails,
			DracoonProperties properties, Placeholders placeholders, ApplicationEventPublisher publisher) {
		this.client = beans.client();
		this.beans = beans;
		this.connectionDetails = connectionDetails;
		this.properties = properties;
		this.placeholders = placeholders;
		this.strict = properties.security() == Security.STRICT;
		RecipientCheck check = beans.ownOrShared(RecipientCheck.class);
		RecipientCheck otherwise = this.strict ? RecipientCheck.none() : RecipientCheck.all();
		this.recipientCheck = new PublishedRecipients((check != null) ? check : otherwise, publisher);
		this.rsaProvider = rsaProvider(properties.crypto().provider());
	}

	/**
	 * Creates the connections of the client.
	 * @param connectors the application's own settings of connections
	 * @param sslBundles the bundles that a property can name
	 * @param resources the event loops of the application
	 * @return the connections
	 */
	DracoonConnections connections(ObjectProvider<ClientHttpConnectorBuilder<?>> connectors,
			ObjectProvider<SslBundles> sslBundles, ObjectProvider<ReactorResourceFactory> resources) {
		DracoonConnectionPool pool = pool(resources);
		return new DracoonConnections(() -> DracoonConnector.of(this.client, this.properties.http(), connectors,
				sslBundles, this.connectionDetails, pool), pool);
	}

	private @Nullable DracoonConnectionPool pool(ObjectProvider<ReactorResourceFactory> resources) {
		DracoonProperties.Pool pool = this.properties.http().pool();
		if (pool.maxConnections() == null) {
			return null;
		}
		requirePositive("dracoon.http.pool.max-connections", pool.maxConnections());
		return new DracoonConnectionPool(pool.maxConnections(), pool.acquireTimeout(), resources.getIfUnique());
	}

	private RsaProvider rsaProvider(String name) {
		try {
			return RsaProvider.named(name);
		}
		catch (IllegalArgumentException ex) {
			InvalidDracoonPropertyException invalid = this.client.invalid("dracoon.crypto.provider",
					"cannot be used. " + ex.getMessage(),
					"Remove it to use the fastest provider that works, or choose one that can be used.");
			invalid.initCause(ex);
			throw invalid;
		}
	}

	/**
	 * Creates a builder with all settings except the account, so that it can also build
	 * clients for other accounts.
	 * @param connections the connections of the client
	 * @return the builder
	 */
	DracoonBuilder builder(DracoonConnections connections) {
		DracoonBuilder builder = Dracoon.builder()
			.name(this.client.text())
			.baseUrl(this.connectionDetails.getBaseUrl())
			.allowPlainHttp(allowsPlainHttp())
			.http(this::http)
			.retry(this::retry)
			.transfer(this::transfer)
			.crypto(this::crypto)
			.revokeOnClose(this.properties.auth().revokeOnShutdown())
			.connector(connections.connector());
		Secret serviceToken = this.properties.provisioning().serviceToken();
		if (serviceToken != null) {
			builder.provisioningServiceToken(serviceToken);
		}
		Secret resumeKey = this.properties.transfer().resumeKey();
		if (resumeKey != null) {
			require("dracoon.transfer.resume-key", resumeKey.value().length() >= DracoonBuilder.MIN_RESUME_KEY_LENGTH,
					"Choose at least " + DracoonBuilder.MIN_RESUME_KEY_LENGTH
							+ " random characters, such as the output of 'openssl rand -hex 32'.");
			builder.resumeKey(resumeKey);
		}
		if (this.strict) {
			StrictSecurity.check(this.client, this.properties.http());
			StrictSecurity.tighten(builder);
		}
		this.beans.beanFactory().getBeanProvider(ObservationRegistry.class).ifUnique(builder::observationRegistry);
		DracoonTransferObservationConvention convention = this.beans
			.ownOrShared(DracoonTransferObservationConvention.class);
		if (convention != null) {
			builder.transferObservationConvention(convention);
		}
		ScanSettings scan = this.beans.ownOrShared(ScanSettings.class);
		if (scan != null) {
			builder.transfer((settings) -> settings.withScan(scan));
		}
		this.beans.all(DracoonWebClientCustomizer.class).forEach(builder::webClientCustomizer);
		return builder;
	}

	/**
	 * Creates the client of the application. Customizers cannot loosen the strict mode.
	 * @param builder the builder, which knows how the client signs in
	 * @return the client
	 */
	Dracoon build(DracoonBuilder builder) {
		encryption(builder);
		this.beans.all(DracoonBuilderCustomizer.class).forEach((customizer) -> customizer.customize(builder));
		if (this.strict) {
			StrictSecurity.tighten(builder);
		}
		return builder.build();
	}

	// also allows plain HTTP if the address does not come from a property. Containers and
	// emulators provide such addresses. They are for development, and may run on another
	// machine
	private boolean allowsPlainHttp() {
		return this.properties.http().allowPlainHttp()
				|| !(this.connectionDetails instanceof PropertiesDracoonConnectionDetails);
	}

	private void encryption(DracoonBuilder builder) {
		if (this.properties.auth().mode() == Mode.USER) {
			DracoonProperties.Crypto.Users users = this.properties.crypto().users();
			require("dracoon.crypto.users.idle-timeout", users.idleTimeout().compareTo(LEAST_IDLE_TIMEOUT) >= 0,
					"Choose a time of at least 1s.");
			requirePositive("dracoon.crypto.users.max", users.max());
			builder.userEncryption(users.idleTimeout(), users.max());
		}
		Secret encryptionPassword = encryptionPassword();
		if (encryptionPassword != null) {
			builder.encryptionPassword(encryptionPassword);
		}
	}

	private @Nullable Secret encryptionPassword() {
		Secret configured = this.properties.crypto().encryptionPassword();
		if (this.properties.auth().mode() == Mode.USER) {
			if (configured != null) {
				throw this.client.invalid(ENCRYPTION_PASSWORD, "cannot be used together with 'dracoon.auth.mode=user'",
						"Remove 'dracoon.crypto.encryption-password': it opens the key pair of one account, which must not serve "
								+ "other users. Ask every user for their own password and pass it to "
								+ "'DracoonCrypto.unlock(password)'.");
			}
			return null;
		}
		Credentials credentials = this.connectionDetails.getCredentials();
		if (credentials != null) {
			return credentials.encryptionPassword();
		}
		this.placeholders.requireResolved(this.client.property(ENCRYPTION_PASSWORD));
		return configured;
	}

	/**
	 * Configures how the client signs in.
	 * @param builder the builder
	 */
	void signIn(DracoonBuilder builder) {
		if (this.properties.auth().mode() == Mode.USER) {
			ApplicationUsers users = this.beans.beanFactory().getBeanProvider(ApplicationUsers.class).getIfAvailable();
			builder.signedInUsers((users != null) ? users : noUsers());
		}
		else {
			signInAsAccount(builder);
		}
		// a keeper stores one token, which must not become the token of another client
		RefreshTokenKeeper keeper = this.client.isUnnamed() ? this.beans.ownOrShared(RefreshTokenKeeper.class)
				: this.beans.own(RefreshTokenKeeper.class);
		if (keeper != null) {
			builder.refreshTokenKeeper(keeper);
		}
	}

	private ApplicationUsers noUsers() {
		throw this.client.invalid("dracoon.auth.mode",
				"is 'user', but Spring Security has no OAuth2 client with which users could sign in",
				"Add 'spring-boot-starter-security-oauth2-client' and set "
						+ "'spring.security.oauth2.client.registration.dracoon.client-id' and '.client-secret'; or use a "
						+ "service account.");
	}

	private void signInAsAccount(DracoonBuilder builder) {
		Credentials given = this.connectionDetails.getCredentials();
		Credentials credentials = (given != null) ? given : configuredCredentials();
		if (credentials instanceof Credentials.ServiceAccount account) {
			builder.serviceAccount(account.client(), account.username(), account.password());
		}
		else if (credentials instanceof Credentials.RefreshToken token) {
			builder.refreshToken(token.client(), token.refreshToken());
		}
		else if (credentials instanceof Credentials.RefreshTokenOrPassword account) {
			builder.refreshToken(account.client(), account.refreshToken(), account.username(), account.password());
		}
		else if (credentials instanceof Credentials.AccessToken token) {
			builder.accessToken(token.accessToken());
		}
	}

	private Credentials configuredCredentials() {
		CREDENTIALS.forEach((property) -> this.placeholders.requireResolved(this.client.property(property)));
		DracoonProperties.Auth auth = this.properties.auth();
		Secret encryptionPassword = this.properties.crypto().encryptionPassword();
		if (auth.accessToken() != null) {
			return new Credentials.AccessToken(auth.accessToken(), encryptionPassword);
		}
		String clientId = required("client-id", auth.clientId());
		ClientCredentials client = (auth.clientSecret() != null) ? new ClientCredentials(clientId, auth.clientSecret())
				: ClientCredentials.withoutSecret(clientId);
		if (auth.refreshToken() != null && auth.password() != null) {
			return new Credentials.RefreshTokenOrPassword(client, auth.refreshToken(),
					required("username", auth.username()), auth.password(), encryptionPassword);
		}
		if (auth.refreshToken() != null) {
			return new Credentials.RefreshToken(client, auth.refreshToken(), encryptionPassword);
		}
		return new Credentials.ServiceAccount(client, required("username", auth.username()),
				required("password", auth.password()), encryptionPassword);
	}

	private <T> T required(String name, @Nullable T value) {
		if (value == null) {
			throw this.client.invalid("dracoon.auth." + name, "is not set",
					"Set 'dracoon.auth.client-id' (and 'client-secret', if it has one), 'dracoon.auth.username' and "
							+ "'dracoon.auth.password' for a service account; or 'dracoon.auth.client-id' and "
							+ "'dracoon.auth.refresh-token'; or 'dracoon.auth.access-token'.");
		}
		return value;
	}

	private HttpSettings http(HttpSettings settings) {
		DracoonProperties.Http http = this.properties.http();
		return settings.withConnectTimeout(http.connectTimeout())
			.withReadTimeout(http.readTimeout())
			.withLongOperationTimeout(http.longOperationTimeout())
			.withHttp2(http.http2())
			.withAllowPlainContent(http.allowPlainContent())
			.withStorageHosts(http.storageHosts())
			.withMaxInMemorySize(bytes("dracoon.http.max-in-memory-size", http.maxInMemorySize()));
	}

	private CryptoSettings crypto(CryptoSettings settings) {
		DracoonProperties.Crypto crypto = this.properties.crypto();
		int unlocks = (crypto.maxConcurrentUnlocks() != null) ? crypto.maxConcurrentUnlocks()
				: settings.maxConcurrentUnlocks();
		requirePositive("dracoon.crypto.minimum-password-length", crypto.minimumPasswordLength());
		requirePositive("dracoon.crypto.max-key-derivation-rounds", crypto.maxKeyDerivationRounds());
		requirePositive("dracoon.crypto.max-concurrent-unlocks", unlocks);
		require("dracoon.crypto.max-file-keys-per-run", crypto.maxFileKeysPerRun() > 0, "Choose a positive number.");
		return settings.withRsaProvider(this.rsaProvider)
			.withMinimumKeyPair(crypto.minimumKeyPair())
			.withMinimumPasswordLength(crypto.minimumPasswordLength())
			.withMaxKeyDerivationRounds(crypto.maxKeyDerivationRounds())
			.withMaxConcurrentUnlocks(unlocks)
			.withRecipientCheck(this.recipientCheck)
			.withMaxFileKeysPerRun(crypto.maxFileKeysPerRun());
	}

	private RetrySettings retry(RetrySettings settings) {
		DracoonProperties.Retry retry = this.properties.retry();
		DracoonProperties.Http http = this.properties.http();
		require("dracoon.retry.max-retries", retry.maxRetries() >= 0, "Choose 0 or a positive number.");
		requirePositive("dracoon.retry.initial-backoff", retry.initialBackoff());
		requirePositive("dracoon.retry.max-backoff", retry.maxBackoff());
		requirePositive("dracoon.retry.max-retry-after", retry.maxRetryAfter());
		requirePositive("dracoon.retry.deadline", retry.deadline());
		requirePositive("dracoon.http.max-concurrent-calls", http.maxConcurrentCalls());
		requirePositive("dracoon.http.max-concurrent-changes", http.maxConcurrentChanges());
		return settings.withMaxRetries(retry.maxRetries())
			.withBackoff(retry.initialBackoff(), retry.maxBackoff())
			.withMaxRetryAfter(retry.maxRetryAfter())
			.withDeadline(retry.deadline())
			.withConcurrency(http.maxConcurrentCalls(), http.maxConcurrentChanges());
	}

	private void requirePositive(String property, int value) {
		require(property, value > 0, "Choose a positive number.");
	}

	private void requirePositive(String property, Duration value) {
		require(property, !value.isNegative() && !value.isZero(), "Choose a time such as 60s.");
	}

	private void require(String property, boolean valid, String action) {
		if (!valid) {
			throw this.client.invalid(property, "is out of range", action);
		}
	}

	private TransferSettings transfer(TransferSettings settings) {
		DracoonProperties.Transfer transfer = this.properties.transfer();
		int chunkSize = bytes("dracoon.transfer.chunk-size", transfer.chunkSize());
		require("dracoon.transfer.chunk-size",
				chunkSize >= TransferSettings.MIN_CHUNK_SIZE && chunkSize <= TransferSettings.MAX_CHUNK_SIZE,
				"Choose a size from 5MB to 1GB.");
		require("dracoon.transfer.parallelism",
				transfer.parallelism() >= 1 && transfer.parallelism() <= TransferSettings.MAX_PARALLELISM,
				"Choose a number from 1 to " + TransferSettings.MAX_PARALLELISM + ".");
		requirePositive("dracoon.transfer.idle-timeout", transfer.idleTimeout());
		require("dracoon.transfer.heartbeat-timeout", transfer.heartbeatTimeout().toMillis() > 0,
				"Choose a time such as 60s.");
		require("dracoon.transfer.server-scan-timeout", !transfer.serverScanTimeout().isNegative(),
				"Choose a time such as 1m, or 0 to fail at once.");
		DataSize maxMemory = transfer.maxMemory();
		require("dracoon.transfer.max-memory", maxMemory == null || maxMemory.toBytes() >= 2L * chunkSize,
				"Choose at least twice 'dracoon.transfer.chunk-size', because a copy needs that much.");
		DataSize maxBytesPerSecond = transfer.maxBytesPerSecond();
		require("dracoon.transfer.max-bytes-per-second", maxBytesPerSecond == null || maxBytesPerSecond.toBytes() >= 1,
				"Choose a number of bytes per second, such as 2MB, or remove the property to transfer without a limit.");
		return settings.withChunkSize(chunkSize)
			.withMaxBytesPerSecond((maxBytesPerSecond != null) ? maxBytesPerSecond.toBytes() : null)
			.withMaxMemory((maxMemory != null) ? maxMemory.toBytes() : null)
			.withParallelism(transfer.parallelism())
			.withIdleTimeout(transfer.idleTimeout())
			.withFileLocks(transfer.fileLocks())
			.withHeartbeatTimeout(transfer.heartbeatTimeout())
			.withServerScanTimeout(transfer.serverScanTimeout())
			.withRequireEncryption(transfer.requireEncryption())
			.withRequireVerification(transfer.requireVerification());
	}

	private int bytes(String property, DataSize size) {
		long bytes = size.toBytes();
		require(property, bytes >= 1 && bytes <= Integer.MAX_VALUE, "Choose a size from 1B to 2047MB.");
		return (int) bytes;
	}

}
