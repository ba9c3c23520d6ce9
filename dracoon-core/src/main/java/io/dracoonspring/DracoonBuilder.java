// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.net.URI;
import java.nio.CharBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.AuthorizationCode;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.RefreshTokenKeeper;
import io.dracoonspring.auth.internal.DracoonTokenSources;
import io.dracoonspring.crypto.CryptoSettings;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.DracoonWebClientCustomizer;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.observation.DracoonTransferObservationConvention;
import io.dracoonspring.observation.internal.NamedObservationRegistry;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.internal.TransferWiring;
import io.dracoonspring.transfer.internal.memory.MemoryBudget;
import io.dracoonspring.transfer.internal.run.SessionTie;

/**
 * Builds a {@link Dracoon} client. The address and a way to sign in are required. All
 * other settings have a default.
 */
public final class DracoonBuilder {

	/** The minimum number of characters of a key for resume tokens. */
	public static final int MIN_RESUME_KEY_LENGTH = 32;

	private @Nullable BaseUrl baseUrl;

	private @Nullable TokenSourceFactory tokenSource;

	private @Nullable ClientCredentials oauthClient;

	private @Nullable Secret resumeKey;

	private boolean ownsTokenSource;

	private @Nullable ApplicationUsers users;

	private Duration userIdleTime = Duration.ofMinutes(30);

	private int maxUsers = 1000;

	private char @Nullable [] encryptionPassword;

	private CryptoSettings crypto = CryptoSettings.defaults();

	private @Nullable Secret serviceToken;

	private HttpSettings http = HttpSettings.defaults();

	private RetrySettings retry = RetrySettings.defaults();

	private @Nullable ClientHttpConnector connector;

	private String name = "dracoon";

	private ObservationRegistry observationRegistry = ObservationRegistry.NOOP;

	private @Nullable DracoonTransferObservationConvention transferConvention;

	private TransferSettings transfer = TransferSettings.defaults();

	private final List<DracoonWebClientCustomizer> customizers = new ArrayList<>();

	private RefreshTokenKeeper refreshTokenKeeper = (refreshToken) -> Mono.empty();

	private boolean revokeOnClose;

	private boolean allowPlainHttp;

	private boolean used;

	DracoonBuilder() {
	}

	/**
	 * Sets the address of the server.
	 * @param baseUrl the address, such as {@code https://dracoon.example.com}
	 * @return this builder
	 * @throws IllegalArgumentException if it is no absolute URL or has a query
	 */
	public DracoonBuilder baseUrl(String baseUrl) {
		this.baseUrl = BaseUrl.of(baseUrl);
		return this;
	}

	/**
	 * Sets the address of the server.
	 * @param baseUrl the address, such as {@code https://dracoon.example.com}
	 * @return this builder
	 * @throws IllegalArgumentException if it is no absolute URL or has a query
	 */
	public DracoonBuilder baseUrl(URI baseUrl) {
		this.baseUrl = new BaseUrl(baseUrl);
		return this;
	}

	/**
	 * Signs in with name and password.
	 * @param client the OAuth client; it must be allowed to use the password grant
	 * @param userName the name of the account
	 * @param password the login password of the account
	 * @return this builder
	 * @throws IllegalArgumentException if the name or the password is empty
	 */
	public DracoonBuilder serviceAccount(ClientCredentials client, String userName, Secret password) {
		Assert.hasText(userName, "'userName' must not be empty");
		Assert.hasLength(password.value(), "'password' must not be empty");
		return own(client, (transport, server) -> DracoonTokenSources.serviceAccount(transport, server, client,
				userName, password));
	}

	/**
	 * Signs in with a refresh token.
	 * @param client the OAuth client that the token was issued to
	 * @param refreshToken the refresh token
	 * @return this builder
	 */
	public DracoonBuilder refreshToken(ClientCredentials client, Secret refreshToken) {
		return own(client, (transport, server) -> DracoonTokenSources.refreshToken(transport, server, client,
				refreshToken, this.refreshTokenKeeper));
	}

	/**
	 * Signs in with a refresh token, and with name and password once the server refuses
	 * the token because it has expired or was already used.
	 * @param client the OAuth client that the token was issued to; it must be allowed to
	 * use the password grant
	 * @param refreshToken the refresh token
	 * @param userName the name of the account
	 * @param password the login password of the account
	 * @return this builder
	 * @throws IllegalArgumentException if the name or the password is empty
	 */
	public DracoonBuilder refreshToken(ClientCredentials client, Secret refreshToken, String userName,
			Secret password) {
		Assert.hasText(userName, "'userName' must not be empty");
		Assert.hasLength(password.value(), "'password' must not be empty");
		return own(client, (transport, server) -> DracoonTokenSources.refreshToken(transport, server, client,
				refreshToken, userName, password, this.refreshTokenKeeper));
	}

	/**
	 * Makes calls as the person who signed in at DRACOON's own page.
	 * @param code the code of that sign-in, see
	 * {@link io.dracoonspring.auth.AuthorizationCodeFlow}; the first call exchanges it
	 * for tokens
	 * @return this builder
	 */
	public DracoonBuilder authorizationCode(AuthorizationCode code) {
		return own(code.client(), (transport, server) -> DracoonTokenSources.authorizationCode(transport, server, code,
				this.refreshTokenKeeper));
	}

	/**
	 * Uses an access token for as long as it is valid.
	 * @param accessToken the access token
	 * @return this builder
	 */
	public DracoonBuilder accessToken(Secret accessToken) {
		return own(null, (transport, server) -> DracoonTokenSources.accessToken(accessToken));
	}

	/**
	 * Disables sign-in. The client can use public shares and public information. All
	 * other calls fail with {@link io.dracoonspring.api.DracoonAuthenticationException}.
	 * @return this builder
	 */
	public DracoonBuilder anonymous() {
		return own(null, (transport, server) -> DracoonTokenSources.anonymous());
	}

	/**
	 * Makes each call as the current user of the application, who has signed in with
	 * DRACOON.
	 * @param users finds the users and their tokens; {@code SignedInUsers} of
	 * {@code dracoon-security} gets them from Spring Security
	 * @return this builder
	 */
	public DracoonBuilder signedInUsers(ApplicationUsers users) {
		own(null, (transport, server) -> DracoonTokenSources.users(transport, server, users.currentTokens(),
				users.refreshLock()));
		this.users = users;
		return this;
	}

	/**
	 * Uses the tokens of a given source. The source stays open when the client is closed.
	 * @param tokenSource provides the tokens
	 * @return this builder
	 */
	public DracoonBuilder tokenSource(DracoonTokenSource tokenSource) {
		own(null, (transport, server) -> tokenSource);
		this.ownsTokenSource = false;
		return this;
	}

	private DracoonBuilder own(@Nullable ClientCredentials client, TokenSourceFactory factory) {
		this.tokenSource = factory;
		this.ownsTokenSource = true;
		this.oauthClient = client;
		this.users = null;
		return this;
	}

	/**
	 * Sets the store for the refresh tokens that the server issues after
	 * {@link #authorizationCode(AuthorizationCode)} and {@code refreshToken(…)}. The next
	 * start of the application can use the last stored token. Without a store, refresh
	 * tokens are lost when the client is closed.
	 * @param keeper stores the refresh tokens
	 * @return this builder
	 */
	public DracoonBuilder refreshTokenKeeper(RefreshTokenKeeper keeper) {
		this.refreshTokenKeeper = keeper;
		return this;
	}

	/**
	 * Sets the encryption password, which opens the private key of the account. Without
	 * this password the client cannot use encrypted content.
	 * @param password the encryption password
	 * @return this builder
	 * @throws IllegalArgumentException if it is empty
	 */
	public DracoonBuilder encryptionPassword(Secret password) {
		return encryptionPassword(password.value());
	}

	/**
	 * Sets the encryption password as a text that the caller can overwrite, such as
	 * {@link CharBuffer#wrap(char[])}.
	 * @param password the encryption password; the client copies it, and overwrites the
	 * copy when it is closed
	 * @return this builder
	 * @throws IllegalArgumentException if it is empty
	 */
	public DracoonBuilder encryptionPassword(CharSequence password) {
		Assert.isTrue(!password.isEmpty(), "'encryptionPassword' must not be empty");
		char[] copy = new char[password.length()];
		CharBuffer.wrap(password).get(copy);
		this.encryptionPassword = copy;
		return this;
	}

	/**
	 * Sets how long the client keeps the encryption passwords of {@link #signedInUsers}.
	 * Users enter these passwords, and the application passes them to
	 * {@link io.dracoonspring.crypto.DracoonCrypto#unlock(Secret)}.
	 * @param idleTime the time without a call of a user after which the client forgets
	 * the user's password and key pairs; at least a second, 30 minutes by default
	 * @param maxUsers the maximum number of users whose passwords are kept; if there are
	 * more, the client forgets the password that was not used for the longest time; 1000
	 * by default
	 * @return this builder
	 */
	public DracoonBuilder userEncryption(Duration idleTime, int maxUsers) {
		this.userIdleTime = idleTime;
		this.maxUsers = maxUsers;
		return this;
	}

	/**
	 * Changes the algorithms and the limits of the encryption.
	 * @param change returns the new settings; it gets the current settings, which are
	 * {@link CryptoSettings#defaults()} at first
	 * @return this builder
	 */
	public DracoonBuilder crypto(UnaryOperator<CryptoSettings> change) {
		this.crypto = change.apply(this.crypto);
		return this;
	}

	/**
	 * Sets the service token of the tenant. Provisioning calls send this token instead of
	 * the access token of an account.
	 * @param serviceToken the service token
	 * @return this builder
	 */
	public DracoonBuilder provisioningServiceToken(Secret serviceToken) {
		Assert.hasText(serviceToken.value(), "'serviceToken' must not be empty");
		this.serviceToken = serviceToken;
		return this;
	}

	/**
	 * Allows an address that starts with {@code http://} although the server is not on
	 * this machine. Passwords, tokens and files are then sent unprotected, unless the
	 * network itself protects them.
	 * @param allow whether to allow it; {@code false} by default
	 * @return this builder
	 */
	public DracoonBuilder allowPlainHttp(boolean allow) {
		this.allowPlainHttp = allow;
		return this;
	}

	/**
	 * Changes the limits of the connections.
	 * @param change returns the new settings; it gets the current settings, which are
	 * {@link HttpSettings#defaults()} at first
	 * @return this builder
	 */
	public DracoonBuilder http(UnaryOperator<HttpSettings> change) {
		this.http = change.apply(this.http);
		return this;
	}

	/**
	 * Changes when calls of the API are repeated, and how many calls can run at the same
	 * time.
	 * @param change returns the new settings; it gets the current settings, which are
	 * {@link RetrySettings#defaults()} at first
	 * @return this builder
	 */
	public DracoonBuilder retry(UnaryOperator<RetrySettings> change) {
		this.retry = change.apply(this.retry);
		return this;
	}

	/**
	 * Sets the connector, for example to use a proxy or to trust other certificates. The
	 * connector stays open when the client is closed.
	 * <p>
	 * The connector should not follow redirects. DRACOON itself sends no redirects. If
	 * the connector followed a redirect to another server, that server would get the
	 * password or token of the request. With Reactor Netty a redirect to another server
	 * fails with {@link io.dracoonspring.api.DracoonProtocolException} before any request
	 * is sent there. Other connectors, such as that of the JDK, may follow redirects
	 * without the knowledge of the client. The client cannot prevent these redirects, and
	 * logs one warning about such a connector.
	 * @param connector the connector
	 * @return this builder
	 */
	public DracoonBuilder connector(ClientHttpConnector connector) {
		this.connector = connector;
		return this;
	}

	/**
	 * Sets the name of the client. Observations and meters have this name under the key
	 * {@code dracoon.client}, so that several clients of an application can be
	 * distinguished. If the client is a bean, use the name of the bean.
	 * @param name the name, {@code dracoon} by default
	 * @return this builder
	 * @throws IllegalArgumentException if the name is empty
	 */
	public DracoonBuilder name(String name) {
		Assert.hasText(name, "'name' must not be empty");
		this.name = name;
		return this;
	}

	/**
	 * Sets the registry for the observations of requests and transfers.
	 * @param observationRegistry the registry
	 * @return this builder
	 */
	public DracoonBuilder observationRegistry(ObservationRegistry observationRegistry) {
		this.observationRegistry = observationRegistry;
		return this;
	}

	/**
	 * Sets the convention for the names and keys of observed transfers.
	 * @param convention the convention
	 * @return this builder
	 */
	public DracoonBuilder transferObservationConvention(DracoonTransferObservationConvention convention) {
		this.transferConvention = convention;
		return this;
	}

	/**
	 * Changes the parallelism, the memory and the other settings of transfers.
	 * @param change returns the new settings; it gets the current settings, which are
	 * {@link TransferSettings#defaults()} at first
	 * @return this builder
	 */
	public DracoonBuilder transfer(UnaryOperator<TransferSettings> change) {
		this.transfer = change.apply(this.transfer);
		return this;
	}

	/**
	 * Sets the key that authenticates the tokens of paused transfers. Clients with the
	 * same key and server can resume each other's transfers. If no key is set, it is
	 * derived from the secret of the OAuth client. With {@link #accessToken},
	 * {@link #tokenSource}, {@link #signedInUsers} or a public OAuth client, there is no
	 * such secret. The tokens are then valid only in the process that created them.
	 * @param key at least 32 characters, which should be random
	 * @return this builder
	 * @throws IllegalArgumentException if it is too short
	 */
	public DracoonBuilder resumeKey(Secret key) {
		Assert.isTrue(key.value().length() >= MIN_RESUME_KEY_LENGTH,
				"'resumeKey' must have at least " + MIN_RESUME_KEY_LENGTH + " characters, which should be random");
		this.resumeKey = key;
		return this;
	}

	/**
	 * Adds a customizer for the web clients that call the API.
	 * @param customizer changes the web clients
	 * @return this builder
	 */
	public DracoonBuilder webClientCustomizer(DracoonWebClientCustomizer customizer) {
		this.customizers.add(customizer);
		return this;
	}

	/**
	 * Sets whether the tokens are revoked when the client is shut down or closed.
	 * @param revoke whether to revoke the tokens; {@code false} by default
	 * @return this builder
	 */
	public DracoonBuilder revokeOnClose(boolean revoke) {
		this.revokeOnClose = revoke;
		return this;
	}

	/**
	 * Creates the client. The client sends no requests before its first use, and creates
	 * most of its services only then. A builder creates only one client, because this
	 * client wipes the passwords of the builder, at the latest when the client is closed.
	 * @return the client
	 * @throws IllegalStateException if the address or the way to sign in is missing, if
	 * the address starts with {@code http://} without {@link #allowPlainHttp}, if an
	 * encryption password is set together with {@link #signedInUsers}, or if the builder
	 * has already created a client
	 */
	public Dracoon build() {
		TransferSettings settings = this.transfer;
		return build(() -> new MemoryBudget(settings.memory()));
	}

	// lets tests observe or limit the memory of transfers
	Dracoon build(Supplier<MemoryBudget> memory) {
		BaseUrl server = this.baseUrl;
		if (server == null) {
			throw new IllegalStateException("'baseUrl' must be set, such as 'https://dracoon.example.com'");
		}
		if (!server.isSecure() && !this.allowPlainHttp) {
			throw new IllegalStateException("'baseUrl' starts with http://. Passwords, tokens and files would go "
					+ "through the network unprotected: use https://, or call 'allowPlainHttp(true)' if the "
					+ "network itself protects them");
		}
		if (this.used) {
			throw new IllegalStateException("A builder creates one client only: start again with 'Dracoon.builder()'");
		}
		TokenSourceFactory factory = this.tokenSource;
		if (factory == null) {
			throw new IllegalStateException(
					"One of 'serviceAccount', 'authorizationCode', 'refreshToken', 'accessToken', 'anonymous', 'signedInUsers' and 'tokenSource' "
							+ "must be set");
		}
		if (this.users != null && this.encryptionPassword != null) {
			throw new IllegalStateException(
					"'encryptionPassword' must not be set together with 'signedInUsers': it opens the key pair of one "
							+ "account, which must not serve other users");
		}
		this.used = true;
		// drop the factory, because a password in it must not outlive the client
		this.tokenSource = null;
		ObservationRegistry observations = new NamedObservationRegistry(this.observationRegistry, this.name);
		TransferWiring transfers = new TransferWiring(this.transfer, memory, this.retry.maxRetryAfter(), observations,
				this.transferConvention, (this.users != null) ? this.users::tieTransfer : SessionTie.NONE,
				new ResumeKeySource(server, this.resumeKey, this.oauthClient));
		return new DefaultDracoon(server, new Lazy<>(connection(server, factory, observations)), transfers,
				this.encryptionPassword, this.crypto, this.name);
	}

	// passes the current settings, because later changes of the builder must not affect
	// this client
	private ConnectionFactory connection(BaseUrl server, TokenSourceFactory factory, ObservationRegistry observations) {
		return new ConnectionFactory(server, factory, this.http, this.retry, observations, this.connector,
				List.copyOf(this.customizers), this.serviceToken, this.users, this.userIdleTime, this.maxUsers,
				this.ownsTokenSource, this.revokeOnClose);
	}

}
