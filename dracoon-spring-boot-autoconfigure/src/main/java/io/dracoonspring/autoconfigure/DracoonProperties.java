// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import io.dracoonspring.api.Secret;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.security.UnlockScope;

/**
 * Configuration of the DRACOON client. This type is not for applications. Only the
 * properties are part of the contract.
 *
 * @param baseUrl address of the DRACOON server, without "/api", for example
 * https://dracoon.example.com
 * @param verifyOnStartup whether server, account and key pair are checked when the
 * application starts
 * @param verifyOnStartupTimeout longest time that this check may take
 * @param auth how the application signs in
 * @param security security demands of the client, regardless of the server; other
 * properties cannot loosen "strict"
 * @param crypto client-side encryption
 * @param http connections to the server and to its storage
 * @param retry retries of failed calls
 * @param transfer uploads and downloads
 * @param provisioning administration of tenants
 */
@ConfigurationProperties("dracoon")
public record DracoonProperties(@Nullable String baseUrl, @DefaultValue("off") VerifyOnStartup verifyOnStartup,
		@DefaultValue("30s") Duration verifyOnStartupTimeout, @DefaultValue Auth auth,
		@DefaultValue("standard") Security security, @DefaultValue Crypto crypto, @DefaultValue Http http,
		@DefaultValue Retry retry, @DefaultValue Transfer transfer, @DefaultValue Provisioning provisioning) {

	/**
	 * Selects the security demands of the client.
	 */
	public enum Security {

		/**
		 * Lets the server decide about encryption, key pairs, and the recipients of file
		 * keys.
		 */
		STANDARD,

		/**
		 * Requires encrypted and verified content, RSA-4096 key pairs, long passwords and
		 * TLS. File keys go only to recipients that a {@code RecipientCheck} bean of the
		 * application allows, and content goes only to listed hosts.
		 */
		STRICT

	}

	/** Selects the consequence of a failed check at startup. */
	public enum VerifyOnStartup {

		/** Checks nothing. */
		OFF,

		/**
		 * Starts the application without waiting for the check, and logs the findings.
		 */
		WARN,

		/** Starts the application only after the check succeeds. */
		FAIL

	}

	/**
	 * Configures how the application signs in. It uses the user name and password of a
	 * service account, a refresh token, or an access token, which the client does not
	 * renew. Alternatively, it acts for its users, who sign in with DRACOON.
	 *
	 * @param mode account that the client acts as
	 * @param clientId id of the OAuth client that is registered in DRACOON for the
	 * application
	 * @param clientSecret secret of the OAuth client; empty for clients without one
	 * @param username user name of the service account
	 * @param password login password of the service account
	 * @param refreshToken refresh token to start with; if user name and password are set,
	 * they are used once the server refuses the token
	 * @param accessToken access token to use as it is; it is never renewed
	 * @param revokeOnShutdown whether the tokens are revoked when the application stops
	 * @param registrationId in the mode "user", id of the registration under
	 * "spring.security.oauth2.client.registration" that users sign in with
	 * @param pkce in the mode "user", whether Spring Security sends a proof key (PKCE)
	 * when users sign in
	 * @param linkAccounts in the mode "user", whether users who sign in to the
	 * application itself may connect an account of DRACOON; otherwise only users who sign
	 * in with DRACOON have an account
	 * @param signInPath in the mode "user", path within the application that browsers are
	 * sent to when a user has to sign in again
	 * @param revokeOnSignOut in the mode "user", whether tokens are revoked when a user
	 * signs out and the application cannot tell whether the user has other sessions; if
	 * it can, the tokens are revoked together with the last session
	 */
	public record Auth(@DefaultValue("service-account") Mode mode, @Nullable String clientId,
			@Nullable Secret clientSecret, @Nullable String username, @Nullable Secret password,
			@Nullable Secret refreshToken, @Nullable Secret accessToken,
			@DefaultValue("false") boolean revokeOnShutdown, @DefaultValue("dracoon") String registrationId,
			@DefaultValue("true") boolean pkce, @DefaultValue("false") boolean linkAccounts,
			@DefaultValue("/oauth2/authorization/{registrationId}") String signInPath,
			@DefaultValue("true") boolean revokeOnSignOut) {

	}

	/** Selects the account that the client acts as. */
	public enum Mode {

		/** Uses the account that the other properties name. */
		SERVICE_ACCOUNT,

		/**
		 * Uses the account of the current user, who signed in with DRACOON through Spring
		 * Security.
		 */
		USER

	}

	/**
	 * Configures client-side encryption.
	 *
	 * @param encryptionPassword encryption password of the service account, which opens
	 * its private key; it is not the login password
	 * @param provider security provider that encrypts and decrypts file keys with RSA:
	 * "auto" for the fastest one that works, "jdk", or the name of a provider
	 * @param minimumKeyPair weakest kind of key pair with which the client encrypts file
	 * keys of the account, and the weakest kind that it creates, regardless of the
	 * server: "a" (RSA-2048) or "rsa-4096"; weaker key pairs still decrypt existing files
	 * @param minimumPasswordLength smallest number of characters of new passwords that
	 * protect a private key: of accounts, rescue keys and encrypted shares
	 * @param maxKeyDerivationRounds largest number of PBKDF2 rounds to open a private key
	 * @param maxConcurrentUnlocks how many private keys are opened or protected at the
	 * same time; half of the processors by default
	 * @param maxFileKeysPerRun largest number of file keys that one run of the key
	 * distribution encrypts for other users; the next run continues with the rest
	 * @param users in the mode "user", for how many users and how long the client keeps
	 * their encryption passwords
	 */
	public record Crypto(@Nullable Secret encryptionPassword, @DefaultValue("auto") String provider,
			@DefaultValue("a") KeyPairVersion minimumKeyPair, @DefaultValue("10") int minimumPasswordLength,
			@DefaultValue("10000000") int maxKeyDerivationRounds, @Nullable Integer maxConcurrentUnlocks,
			@DefaultValue("100000") long maxFileKeysPerRun, @DefaultValue Users users) {

		/**
		 * Configures the encryption passwords and key pairs that the client holds for the
		 * users of the application.
		 *
		 * @param idleTimeout time without a call of a user after which the client
		 * discards the password and the key pairs of that user
		 * @param max largest number of users or sessions with unlocked encryption; a
		 * further user or session replaces the one that has been idle for longest
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
	 * Configures connections to the server and to its storage.
	 *
	 * @param connectTimeout longest time to wait for a connection, and then for its TLS
	 * handshake
	 * @param readTimeout longest time without data from the server. Only errors and
	 * responses to parts have to be complete within this time
	 * @param longOperationTimeout longest time to wait for data when nodes are deleted,
	 * copied or moved
	 * @param http2 whether to use HTTP/2 with servers that offer it, if the client is
	 * Reactor Netty
	 * @param allowPlainHttp whether "dracoon.base-url" may start with "http://" although
	 * the server is not on this machine
	 * @param allowPlainContent whether content may go to and come from URLs that start
	 * with "http://" although "dracoon.base-url" starts with "https://"
	 * @param storageHosts hosts besides the server to and from which content may go, such
	 * as "s3.example.com" or "*.s3.example.com"; by default the domain of the server, and
	 * the domain of the host that the server names first
	 * @param maxInMemorySize largest JSON response that is accepted
	 * @param maxConcurrentCalls largest number of concurrent API calls; further ones wait
	 * @param maxConcurrentChanges largest number of concurrent calls that change rooms or
	 * permissions; it is small because the server does not cope well with many such calls
	 * @param pool the connection pool
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
	 * Configures the connection pool, if the client is Reactor Netty.
	 *
	 * @param maxConnections largest number of connections to the server, and likewise of
	 * connections to its storage; by default the client shares the pool of the
	 * application's own connections
	 * @param acquireTimeout longest time that a request waits for a free connection of
	 * this pool
	 */
	public record Pool(@Nullable Integer maxConnections, @DefaultValue("45s") Duration acquireTimeout) {

	}

	/**
	 * Configures transport security.
	 *
	 * @param bundle name of the SSL bundle with the certificates to trust or to present
	 */
	public record Ssl(@Nullable String bundle) {

	}

	/**
	 * Configures the proxy that all connections go through, if the client is Reactor
	 * Netty.
	 *
	 * @param host name of the proxy; by default there is no proxy
	 * @param port port of the proxy
	 * @param username user name at the proxy
	 * @param password password at the proxy
	 * @param nonProxyHosts regular expression for the hosts that are reached without the
	 * proxy
	 */
	public record Proxy(@Nullable String host, @DefaultValue("8080") int port, @Nullable String username,
			@Nullable Secret password, @Nullable String nonProxyHosts) {

	}

	/**
	 * Configures retries of failed calls. The client retries a call only if a repetition
	 * is harmless, or if the server certainly did not process the call.
	 *
	 * @param maxRetries how often a call is repeated at most, 0 to never repeat it
	 * @param initialBackoff longest wait before the first retry; it doubles with every
	 * further retry
	 * @param maxBackoff longest wait before any retry
	 * @param maxRetryAfter longest wait that the server or its storage may demand of
	 * calls and transfers; a longer wait is shortened to this time
	 * @param deadline longest total time of a call, including waits, retries and the
	 * whole response; streamed content may take longer
	 */
	public record Retry(@DefaultValue("4") int maxRetries, @DefaultValue("500ms") Duration initialBackoff,
			@DefaultValue("20s") Duration maxBackoff, @DefaultValue("2m") Duration maxRetryAfter,
			@DefaultValue("10m") Duration deadline) {

	}

	/**
	 * Configures uploads and downloads.
	 *
	 * @param chunkSize size of the parts that a file is cut into, 5MB at least; larger
	 * files get larger parts where the storage demands it
	 * @param parallelism number of concurrent parts of one file
	 * @param idleTimeout how long a part may make no progress before it is retried
	 * @param requireEncryption whether all transfers require content that is encrypted on
	 * the client, regardless of the server
	 * @param requireVerification whether transfers whose result cannot be verified fail
	 * @param maxMemory memory that the parts of all transfers may occupy at the same
	 * time, at least twice the size of a part; a quarter of the largest heap by default
	 * @param maxBytesPerSecond bytes per second of all transfers, in both directions
	 * together; by default there is no limit
	 * @param endWithSession in the auth mode "user", whether running transfers end
	 * together with the session that started them
	 * @param resumeKey key that authenticates the tokens of paused transfers, at least 32
	 * random characters; the same for all processes that resume each other's transfers.
	 * Without it the key is derived from "dracoon.auth.client-secret"; without that, and
	 * in the auth mode "user", tokens are valid in their process only
	 * @param fileLocks whether transfers lock the lock files of token files and
	 * directories; disable it for file systems whose locks hang or apply to one host
	 * only, in all processes that share the directory
	 * @param heartbeatTimeout time without a heartbeat after which a transfer that holds
	 * no file lock is presumed dead
	 * @param serverScanTimeout longest time that a download waits while the server still
	 * scans the file for malware, 0 to fail at once
	 */
	public record Transfer(@DefaultValue("8MB") DataSize chunkSize, @DefaultValue("6") int parallelism,
			@DefaultValue("60s") Duration idleTimeout, @DefaultValue("false") boolean requireEncryption,
			@DefaultValue("false") boolean requireVerification, @Nullable DataSize maxMemory,
			@Nullable DataSize maxBytesPerSecond, @DefaultValue("true") boolean endWithSession,
			@Nullable Secret resumeKey, @DefaultValue("true") boolean fileLocks,
			@DefaultValue("1m") Duration heartbeatTimeout, @DefaultValue("1m") Duration serverScanTimeout) {

		@Override
		public String toString() {
			return "Transfer[chunkSize=" + this.chunkSize + ", parallelism=" + this.parallelism + ", requireEncryption="
					+ this.requireEncryption + ", requireVerification=" + this.requireVerification + "]";
		}

	}

	/**
	 * Configures the administration of tenants.
	 *
	 * @param serviceToken service token of the tenant, with which its provisioning is
	 * authenticated instead of an account
	 */
	public record Provisioning(@Nullable Secret serviceToken) {

		@Override
		public String toString() {
			return "Provisioning[]";
		}

	}

}
