// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.netty.util.NetUtil;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.config.ServerVersion;
import io.dracoonspring.emulator.internal.state.Settings;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.emulator.model.PartIntegrity;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.tls.Tls;

/**
 * Contains the settings of an emulator.
 *
 * @param host the address to listen on
 * @param port the port to listen on, 0 for a free one
 * @param storage the place to which clients send content
 * @param directory the directory that keeps all data, {@code null} to keep nothing
 * @param customerQuota the maximum size of all files together in bytes
 * @param publicUrl the beginning of the URLs that the emulator returns, {@code null} for
 * the address of the server
 * @param seed the data that exists at the start
 * @param licensedUsers the maximum number of users of all customers together
 * @param clockOffset how far the emulator's clock is ahead of the machine's at the start
 * @param givenVersion the emulated version of the server, {@code null} for the newest
 * version of the seed's profile or of the default profile
 * @param refusalStatus the status with which DRACOON Cloud answers operations that only
 * DRACOON Server offers
 * @param partIntegrity the integrity checks of the S3 side for parts
 * @param tls the certificate, {@code null} for plain HTTP
 * @param s3Port the port of the S3 side; 0 for a free one, {@link #SHARED_PORT} for the
 * port of the API, {@code null} for a free one with TLS and the port of the API without
 * TLS
 * @param controlToken the token that clients need to control the emulator; without a
 * token, only clients on the same machine can control it
 * @param privateWebhooks whether webhooks may call hosts within the emulator's network,
 * {@code null} to allow such calls only if no other machine can reach the emulator
 * @param adminsOptional whether rooms may be created without administrators
 * @param s3Host the name of the S3 side in URLs, {@code null} for the host name of the
 * API
 */
@RecordBuilder
record EmulatorConfiguration(String host, int port, StorageMode storage, @Nullable Path directory, long customerQuota,
		@Nullable URI publicUrl, Seed seed, int licensedUsers, Duration clockOffset,
		@Nullable ServerVersion givenVersion, int refusalStatus, PartIntegrity partIntegrity, @Nullable Tls tls,
		@Nullable Integer s3Port, @Nullable String controlToken, @Nullable Boolean privateWebhooks,
		boolean adminsOptional, @Nullable String s3Host) {

	/** The value of {@code s3Port} with which the S3 side shares the port of the API. */
	static final int SHARED_PORT = -1;

	private static final String PROFILE_PROPERTY = "dracoon.emulator.profile";

	private static final int DEFAULT_REFUSAL_STATUS = 403;

	private static final Set<Integer> REFUSAL_STATUSES = Set.of(402, 403, 404, 405, 410, 501);

	private static final long DEFAULT_CUSTOMER_QUOTA = 1L << 40;

	static final EmulatorConfiguration DEFAULT = EmulatorConfigurationBuilder.builder()
		.host("127.0.0.1")
		.port(0)
		.storage(StorageMode.S3)
		.customerQuota(DEFAULT_CUSTOMER_QUOTA)
		.seed(Seed.create())
		.licensedUsers(Integer.MAX_VALUE)
		.clockOffset(Duration.ZERO)
		.refusalStatus(DEFAULT_REFUSAL_STATUS)
		.partIntegrity(PartIntegrity.DEFAULT)
		.build();

	private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

	private static final int MAX_PORT = 65_535;

	EmulatorConfiguration {
		if (host.isBlank()) {
			throw new IllegalArgumentException("'host' must not be empty");
		}
		if (port < 0 || port > MAX_PORT) {
			throw new IllegalArgumentException("'port' must lie between 0 and 65535");
		}
		if (s3Port != null && (s3Port < SHARED_PORT || s3Port > MAX_PORT)) {
			throw new IllegalArgumentException("'s3Port' must lie between 0 and 65535");
		}
		if (s3Host != null && !HOST_NAME.matcher(s3Host).matches()) {
			throw new IllegalArgumentException("'s3Host' must be the name of a host such as s3.localhost");
		}
		if (controlToken != null && controlToken.isBlank()) {
			throw new IllegalArgumentException("'controlToken' must not be empty");
		}
		Settings.requireStorage(version(givenVersion, seed, storage), storage == StorageMode.S3);
		if (!REFUSAL_STATUSES.contains(refusalStatus)) {
			throw new IllegalArgumentException(
					"'refusalStatus' must be one of " + REFUSAL_STATUSES.stream().sorted().toList());
		}
		if (customerQuota <= 0) {
			throw new IllegalArgumentException("'customerQuota' must be positive");
		}
		if (licensedUsers <= 0) {
			throw new IllegalArgumentException("'licensedUsers' must be positive");
		}
		if (publicUrl != null && (publicUrl.getRawAuthority() == null
				|| !Set.of("http", "https").contains(publicUrl.getScheme()) || hasPath(publicUrl))) {
			throw new IllegalArgumentException("'publicUrl' must be an HTTP URL without a path");
		}
	}

	private static boolean hasPath(URI url) {
		return !(url.getRawPath().isEmpty() || "/".equals(url.getRawPath())) || url.getRawQuery() != null
				|| url.getRawFragment() != null;
	}

	private static ServerVersion version(@Nullable ServerVersion given, Seed seed, StorageMode storage) {
		if (given != null) {
			return given;
		}
		EmulatorProfile profile = seed.profile();
		return ServerVersion.newest((profile != null) ? profile : otherwise(storage));
	}

	// read the profile from a system property, so that a whole test suite can run with
	// another profile although its tests select no profile
	private static EmulatorProfile otherwise(StorageMode storage) {
		String profile = System.getProperty(PROFILE_PROPERTY);
		return (profile != null && storage == StorageMode.S3)
				? EmulatorProfile.valueOf(profile.toUpperCase(Locale.ROOT)) : EmulatorProfile.SERVER;
	}

	ServerVersion serverVersion() {
		return version(this.givenVersion, this.seed, this.storage);
	}

	Settings settings() {
		return new Settings(this.storage != StorageMode.PROXY, this.storage == StorageMode.S3, this.customerQuota,
				this.licensedUsers, this.adminsOptional);
	}

	EmulatorConfiguration withHost(String host) {
		return EmulatorConfigurationBuilder.builder(this).host(host).build();
	}

	EmulatorConfiguration withPort(int port) {
		return EmulatorConfigurationBuilder.builder(this).port(port).build();
	}

	EmulatorConfiguration withStorage(StorageMode storage) {
		return EmulatorConfigurationBuilder.builder(this).storage(storage).build();
	}

	EmulatorConfiguration withDirectory(Path directory) {
		return EmulatorConfigurationBuilder.builder(this).directory(directory).build();
	}

	EmulatorConfiguration withCustomerQuota(long customerQuota) {
		return EmulatorConfigurationBuilder.builder(this).customerQuota(customerQuota).build();
	}

	EmulatorConfiguration withPublicUrl(URI publicUrl) {
		return EmulatorConfigurationBuilder.builder(this).publicUrl(publicUrl).build();
	}

	EmulatorConfiguration withSeed(Seed seed) {
		return EmulatorConfigurationBuilder.builder(this).seed(seed).build();
	}

	EmulatorConfiguration withLicensedUsers(int licensedUsers) {
		return EmulatorConfigurationBuilder.builder(this).licensedUsers(licensedUsers).build();
	}

	EmulatorConfiguration withClockOffset(Duration clockOffset) {
		return EmulatorConfigurationBuilder.builder(this).clockOffset(clockOffset).build();
	}

	EmulatorConfiguration withServerVersion(ServerVersion serverVersion) {
		return EmulatorConfigurationBuilder.builder(this).givenVersion(serverVersion).build();
	}

	EmulatorConfiguration withRefusalStatus(int refusalStatus) {
		return EmulatorConfigurationBuilder.builder(this).refusalStatus(refusalStatus).build();
	}

	EmulatorConfiguration withPartIntegrity(PartIntegrity partIntegrity) {
		return EmulatorConfigurationBuilder.builder(this).partIntegrity(partIntegrity).build();
	}

	/**
	 * Returns whether the S3 side has its own port. With TLS, it has its own port by
	 * default. Real object storage speaks only HTTP/1.1, but clients would choose HTTP/2
	 * on the port of the API.
	 */
	boolean separatesS3() {
		return (this.s3Port != null) ? this.s3Port != SHARED_PORT : this.tls != null;
	}

	EmulatorConfiguration withTls(Tls tls) {
		return EmulatorConfigurationBuilder.builder(this).tls(tls).build();
	}

	EmulatorConfiguration withControlToken(String controlToken) {
		return EmulatorConfigurationBuilder.builder(this).controlToken(controlToken).build();
	}

	EmulatorConfiguration withPrivateWebhooks() {
		return EmulatorConfigurationBuilder.builder(this).privateWebhooks(true).build();
	}

	EmulatorConfiguration withOptionalAdmins() {
		return EmulatorConfigurationBuilder.builder(this).adminsOptional(true).build();
	}

	EmulatorConfiguration withS3Host(String s3Host) {
		return EmulatorConfigurationBuilder.builder(this).s3Host(s3Host).build();
	}

	boolean allowsPrivateWebhooks() {
		return (this.privateWebhooks != null) ? this.privateWebhooks : isLoopback(this.host);
	}

	private static boolean isLoopback(String host) {
		return "localhost".equals(host) || NetUtil.isValidIpV4Address(host) && host.startsWith("127.")
				|| "::1".equals(host) || "[::1]".equals(host);
	}

	EmulatorConfiguration withS3Port(int s3Port) {
		return EmulatorConfigurationBuilder.builder(this).s3Port(s3Port).build();
	}

}
