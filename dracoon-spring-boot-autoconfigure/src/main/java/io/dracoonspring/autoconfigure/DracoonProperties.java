// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.security.UnlockScope;

/**
 * Configuration of the DRACOON client.
 *
 * @param baseUrl address of the DRACOON server, without "/api", for example
 * https://dracoon.example.com
 * @param verifyOnStartup whether server, account and key pair are checked when the
 * application starts
 * @param verifyOnStartupTimeout longest time that this check may take
 * @param auth how the application signs in
 * @param security what the client insists on whatever the server says; "strict" cannot be
 * loosened by other properties
 * @param crypto client-side encryption
 * @param http connections to the server and to its storage
 * @param retry repetition of calls that failed
 * @param transfer uploads and downloads
 * @param provisioning administration of tenants
 */
@ConfigurationProperties("dracoon")
public record DracoonProperties(@Nullable String baseUrl, @DefaultValue("off") VerifyOnStartup verifyOnStartup,
		@DefaultValue("30s") Duration verifyOnStartupTimeout, @DefaultValue Auth auth,
		@DefaultValue("standard") Security security, @DefaultValue Crypto crypto, @DefaultValue Http http,
		@DefaultValue Retry retry, @DefaultValue Transfer transfer, @DefaultValue Provisioning provisioning) {

	/**
	 * The demands of the client, whatever the server says.
	 */
	public enum Security {

		/** The server decides what is encrypted, with which keys, and for whom. */
		STANDARD,

		/**
		 * Content is encrypted and verified, key pairs are RSA-4096, file keys are for
		 * recipients only that the application knows, content goes to hosts only that are
		 * listed, passwords are long, and nothing goes without TLS.
		 */
		STRICT

	}

	/**
	 * What becomes of a check at the start that finds something.
	 */
	public enum VerifyOnStartup {

		/** Nothing is checked. */
		OFF,

		/** The application starts meanwhile, and the log says what was found. */
		WARN,

		/** The application waits for the check, and does not start. */
		FAIL

	}

	/**
	 * How the application signs in: with user name and password of a service account,
	 * with a refresh token, or with an access token that somebody else renews; or as its
	 * own users, who sign in with DRACOON.
	 *
	 * @param mode as whom calls are made
	 * @param clientId id of the OAuth client that is registered in DRACOON for the
	 * application
	 * @param clientSecret secret of the OAuth client; empty for clients without one
	 * @param username user name of the service account
	 * @param password login password of the service account
	 * @param refreshToken refresh token to start with instead of user name and password
	 * @param accessToken access token to use as it is; it is never renewed
	 * @param revokeOnShutdown whether the tokens are revoked when the application stops
	 * @param registrationId in the mode "user", id of the registration under
	 * "spring.security.oauth2.client.registration" that users sign in with
	 * @param pkce in the mode "user", whether Spring Security sends a proof key (PKCE)
	 * when users sign in
	 * @param linkAccounts in the mode "user", whether users who sign in to the
	 * application itself may connect an account of DRACOON; otherwise only those who sign
	 * in with DRACOON have one
	 * @param signInPath in the mode "user", path within the application that browsers are
	 * sent to when a user has to sign in again
	 * @param revokeOnSignOut in the mode "user", whether tokens are revoked when a user
	 * signs out and the application cannot tell whether the user has other sessions; if
	 * it can, they are revoked together with the last one
	 */
	public record Auth(@DefaultValue("service-account") Mode mode, @Nullable String clientId,
			@Nullable String clientSecret, @Nullable String username, @Nullable String password,
			@Nullable String refreshToken, @Nullable String accessToken,
			@DefaultValue("false") boolean revokeOnShutdown, @DefaultValue("dracoon") String registrationId,
			@DefaultValue("true") boolean pkce, @DefaultValue("false") boolean linkAccounts,
			@DefaultValue("/oauth2/authorization/{registrationId}") String signInPath,
			@DefaultValue("true") boolean revokeOnSignOut) {

		@Override
		public String toString() {
			return "Auth[mode=" + this.mode + ", clientId=" + this.clientId + ", username=" + this.username
					+ ", revokeOnShutdown=" + this.revokeOnShutdown + "]";
		}

	}

	/**
	 * As whom calls are made.
	 */
	public enum Mode {

		/** As the account that the other properties name. */
		SERVICE_ACCOUNT,

		/** As the current user, who signed in with DRACOON through Spring Security. */
		USER

	}

	/**
	 * Client-side encryption.
	 *
	 * @param password encryption password of the service account, which opens its private
	 * key; it is not the login password. Overwritten as soon as the client has it
	 * @param provider security provider that encrypts and decrypts file keys with RSA:
	 * "auto" for the fastest one that works, "jdk", or the name of one
	 * @param minimumKeyPair weakest kind of key pair that is created, and that file keys
	 * of the account are encrypted for, whatever the server says: "a" (RSA-2048) or
	 * "rsa-4096"; weaker ones still open what is there
	 * @param minimumPasswordLength least number of characters of new passwords that
	 * protect a private key: of accounts, rescue keys and encrypted shares
	 * @param maxKeyDerivationRounds most PBKDF2 rounds that are done to open a private
	 * key
	 * @param maxConcurrentUnlocks how many private keys are opened or protected at the
	 * same time; half of the processors by default
	 * @param maxFileKeysPerRun how many file keys one distribution makes for others at
	 * most; the rest is left to the next one
	 * @param users in the mode "user", for whom and how long the encryption passwords of
	 * users are held
	 */
	public record Crypto(char @Nullable [] password, @DefaultValue("auto") String provider,
			@DefaultValue("a") KeyPairVersion minimumKeyPair, @DefaultValue("10") int minimumPasswordLength,
			@DefaultValue("10000000") int maxKeyDerivationRounds, @Nullable Integer maxConcurrentUnlocks,
			@DefaultValue("100000") long maxFileKeysPerRun, @DefaultValue Users users) {

		@ConstructorBinding
		Crypto(@Nullable String password, @DefaultValue("auto") String provider,
				@DefaultValue("a") KeyPairVersion minimumKeyPair, @DefaultValue("10") int minimumPasswordLength,
				@DefaultValue("10000000") int maxKeyDerivationRounds, @Nullable Integer maxConcurrentUnlocks,
				@DefaultValue("100000") long maxFileKeysPerRun, @DefaultValue Users users) {
			this((password != null) ? password.toCharArray() : null, provider, minimumKeyPair, minimumPasswordLength,
					maxKeyDerivationRounds, maxConcurrentUnlocks, maxFileKeysPerRun, users);
		}

		@Override
		public String toString() {
			return "Crypto[provider=" + this.provider + ", users=" + this.users + "]";
		}

		/**
		 * What is held of the users of the application, after they have given their
		 * encryption passwords.
		 *
		 * @param idleTimeout time without a call of a user after which the password and
		 * the key pairs of that user are forgotten
		 * @param max most users or sessions of whom something is held; when another one
		 * comes, the one who has not been there for longest is forgotten
		 * @param scope whether a user unlocks encryption for one session, or for all
		 * sessions of the account on this instance
		 * @param sessionCheck how often the store of the sessions is asked whether
		 * sessions that have unlocked encryption or run transfers still exist
		 */
		public record Users(@DefaultValue("30m") Duration idleTimeout, @DefaultValue("1000") int max,
				@DefaultValue("session") UnlockScope scope, @DefaultValue("5s") Duration sessionCheck) {

		}

	}

	/**
	 * Connections to the server and to its storage.
	 *
	 * @param connectTimeout longest time to wait for a connection, and then for its TLS
	 * handshake
	 * @param readTimeout longest time to wait for data; it is an idle time. Only errors
	 * and answers to parts have to be complete within it
	 * @param longOperationTimeout longest time to wait for data when nodes are deleted,
	 * copied or moved
	 * @param http2 whether HTTP/2 is spoken with servers that offer it, if the client is
	 * Reactor Netty
	 * @param allowPlainHttp whether "dracoon.base-url" may start with "http://" although
	 * the server is not on this machine
	 * @param allowPlainContent whether content may go to and come from URLs that start
	 * with "http://" although "dracoon.base-url" starts with "https://"
	 * @param storageHosts hosts besides the server that content may go to and come from,
	 * such as "s3.example.com" or "*.s3.example.com"; without them it is the domain of
	 * the server, and that of the host which the server names first
	 * @param maxInMemorySize largest JSON answer that is accepted
	 * @param maxConcurrentCalls most calls of the API at the same time; further ones wait
	 * @param maxConcurrentChanges most of them that change rooms or permissions, which
	 * the server handles badly in bulk
	 * @param pool the pool of connections
	 * @param ssl transport security
	 * @param proxy the proxy that all connections go through
	 */
	public record Http(@DefaultValue("10s") Duration connectTimeout, @DefaultValue("60s") Duration readTimeout,
			@DefaultValue("300s") Duration longOperationTimeout, @DefaultValue("false") boolean http2,
			@DefaultValue("false") boolean allowPlainHttp, @DefaultValue("false") boolean allowPlainContent,
			@DefaultValue List<String> storageHosts, @DefaultValue("16MB") DataSize maxInMemorySize,
			@DefaultValue("16") int maxConcurrentCalls, @DefaultValue("4") int maxConcurrentChanges,
			@DefaultValue Pool pool, @DefaultValue Ssl ssl, @DefaultValue Proxy proxy) {

	}

	/**
	 * The pool of connections, if the client is Reactor Netty.
	 *
	 * @param maxConnections most connections to the server, and to its storage each;
	 * without a value the pool that the application uses for its own connections serves
	 * @param acquireTimeout how long a request waits for a free connection of an own pool
	 */
	public record Pool(@Nullable Integer maxConnections, @DefaultValue("45s") Duration acquireTimeout) {

	}

	/**
	 * Transport security.
	 *
	 * @param bundle name of the SSL bundle with the certificates to trust or to present
	 */
	public record Ssl(@Nullable String bundle) {

	}

	/**
	 * The proxy that all connections go through, if the client is Reactor Netty.
	 *
	 * @param host name of the proxy; none is used without it
	 * @param port port of the proxy
	 * @param username user name at the proxy
	 * @param password password at the proxy
	 * @param nonProxyHosts regular expression for the hosts that are reached without the
	 * proxy
	 */
	public record Proxy(@Nullable String host, @DefaultValue("8080") int port, @Nullable String username,
			@Nullable String password, @Nullable String nonProxyHosts) {

		@Override
		public String toString() {
			return "Proxy[host=" + this.host + ", port=" + this.port + "]";
		}

	}

	/**
	 * Repetition of calls that failed. Only those are repeated that do no harm when they
	 * happen twice, or that have surely not happened.
	 *
	 * @param maxAttempts how often a call is sent at most, 1 for never again
	 * @param initialBackoff longest wait before the first repetition; it doubles with
	 * every further one
	 * @param maxBackoff longest wait before any repetition
	 * @param maxRetryAfter longest wait that the server or its storage may ask for, of
	 * calls and of transfers; a longer one is cut
	 * @param deadline longest time for a call in all, waits, repetitions and the whole
	 * answer included; streamed content may take longer
	 */
	public record Retry(@DefaultValue("5") int maxAttempts, @DefaultValue("500ms") Duration initialBackoff,
			@DefaultValue("20s") Duration maxBackoff, @DefaultValue("2m") Duration maxRetryAfter,
			@DefaultValue("10m") Duration deadline) {

	}

	/**
	 * Uploads and downloads.
	 *
	 * @param chunkSize size of the parts that a file is cut into, 5MB at least; larger
	 * files get larger parts where the storage demands it
	 * @param parallelism number of parts of one file that are on their way at the same
	 * time
	 * @param idleTimeout how long a part may make no progress before it is tried again
	 * @param requireEncryption whether all transfers insist on content that is encrypted
	 * on the client, whatever the server says
	 * @param requireVerification whether transfers whose result cannot be verified fail
	 * @param maxMemory memory that the parts of all transfers may occupy at the same
	 * time, at least twice the size of a part; a quarter of the largest heap by default
	 * @param maxBytesPerSecond content that all transfers may move in a second, in both
	 * directions together; without a value as much as the line takes
	 * @param endWithSession in the auth mode "user", whether running transfers end
	 * together with the session that started them
	 * @param resumeKey key that authenticates the tokens of paused transfers, at least 32
	 * random characters; the same for all processes that go on with each other's
	 * transfers. Without it the key is derived from "dracoon.auth.client-secret"; without
	 * that, and in the auth mode "user", tokens are good for their process only
	 */
	public record Transfer(@DefaultValue("8MB") DataSize chunkSize, @DefaultValue("6") int parallelism,
			@DefaultValue("60s") Duration idleTimeout, @DefaultValue("false") boolean requireEncryption,
			@DefaultValue("false") boolean requireVerification, @Nullable DataSize maxMemory,
			@Nullable DataSize maxBytesPerSecond, @DefaultValue("true") boolean endWithSession,
			@Nullable String resumeKey) {

		@Override
		public String toString() {
			return "Transfer[chunkSize=" + this.chunkSize + ", parallelism=" + this.parallelism + ", requireEncryption="
					+ this.requireEncryption + ", requireVerification=" + this.requireVerification + "]";
		}

	}

	/**
	 * Administration of tenants.
	 *
	 * @param serviceToken service token of the tenant, with which its provisioning is
	 * authenticated instead of an account
	 */
	public record Provisioning(@Nullable String serviceToken) {

		@Override
		public String toString() {
			return "Provisioning[]";
		}

	}

}
