// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import io.dracoonspring.emulator.config.EmulatorProfile;
import io.dracoonspring.emulator.config.ServerVersion;
import io.dracoonspring.emulator.journal.RequestJournal;
import io.dracoonspring.emulator.s3.PartIntegrity;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.tls.Tls;

/**
 * Decides how an emulator starts.
 */
public final class DracoonEmulatorBuilder {

	private EmulatorConfiguration configuration = EmulatorConfiguration.DEFAULT;

	DracoonEmulatorBuilder() {
	}

	/**
	 * Sets the address to listen on.
	 * @param host the address, {@code 127.0.0.1} by default
	 * @return this builder
	 */
	public DracoonEmulatorBuilder host(String host) {
		this.configuration = this.configuration.withHost(host);
		return this;
	}

	/**
	 * Sets the port to listen on.
	 * @param port the port, 0 for a free one, which is the default
	 * @return this builder
	 */
	public DracoonEmulatorBuilder port(int port) {
		this.configuration = this.configuration.withPort(port);
		return this;
	}

	/**
	 * Sets where clients send content.
	 * @param storage the storage, S3 by default
	 * @return this builder
	 */
	public DracoonEmulatorBuilder storage(StorageMode storage) {
		this.configuration = this.configuration.withStorage(storage);
		return this;
	}

	/**
	 * Sets where everything is kept when the emulator stops, to be there again when it
	 * starts with the same directory. Seed, quota and licensed users count for an empty
	 * directory only. Passwords and tokens lie in it, to be read by the owner only.
	 * @param directory the directory, created if missing and never deleted; without one
	 * everything is gone in the end
	 * @return this builder
	 */
	public DracoonEmulatorBuilder directory(Path directory) {
		this.configuration = this.configuration.withDirectory(directory);
		return this;
	}

	/**
	 * Sets how much may be stored.
	 * @param bytes the bytes all files together may take, 1 TiB by default
	 * @return this builder
	 */
	public DracoonEmulatorBuilder customerQuota(long bytes) {
		this.configuration = this.configuration.withCustomerQuota(bytes);
		return this;
	}

	/**
	 * Sets how many users all customers may have together.
	 * @param users the number, without limit by default
	 * @return this builder
	 */
	public DracoonEmulatorBuilder licensedUsers(int users) {
		this.configuration = this.configuration.withLicensedUsers(users);
		return this;
	}

	/**
	 * Start with a clock that differs from that of this machine, as the clock of a real
	 * server may. The seed is dated by it, too.
	 * @param offset how far the emulator's clock is ahead, negative for behind
	 * @return this builder
	 */
	public DracoonEmulatorBuilder clockOffset(Duration offset) {
		this.configuration = this.configuration.withClockOffset(offset);
		return this;
	}

	/**
	 * Sets which product is emulated, in its newest version.
	 * @param profile the product, DRACOON Server by default
	 * @return this builder
	 */
	public DracoonEmulatorBuilder profile(EmulatorProfile profile) {
		this.configuration = this.configuration.withServerVersion(profile.newest());
		return this;
	}

	/**
	 * Sets how DRACOON Cloud answers for what only DRACOON Server offers: event log and
	 * permission list. Which status the real one has is not known.
	 * @param status 402, 403, 404, 405, 410 or 501; 403 by default
	 * @return this builder
	 * @throws IllegalArgumentException if it is another one
	 */
	public DracoonEmulatorBuilder refusalStatus(int status) {
		this.configuration = this.configuration.withRefusalStatus(status);
		return this;
	}

	/**
	 * Sets which version of the server is emulated. It decides the product as well:
	 * versions of DRACOON Cloud begin with 5, those of DRACOON Server with 4.
	 * @param version the version, such as {@code 4.30.0}; the newest of the profile by
	 * default
	 * @return this builder
	 * @throws IllegalArgumentException if there is no such version
	 */
	public DracoonEmulatorBuilder serverVersion(String version) {
		this.configuration = this.configuration.withServerVersion(ServerVersion.parse(version));
		return this;
	}

	/**
	 * Sets how the S3 side vouches for the parts that it receives.
	 * @param integrity whether it checks {@code Content-MD5} and what its entity tags
	 * are, {@link PartIntegrity#DEFAULT} by default
	 * @return this builder
	 */
	public DracoonEmulatorBuilder partIntegrity(PartIntegrity integrity) {
		this.configuration = this.configuration.withPartIntegrity(integrity);
		return this;
	}

	/**
	 * Sets what the URLs start with that the emulator hands out, if clients reach it by
	 * another address than the one it listens on.
	 * @param publicUrl an HTTP URL without a path
	 * @return this builder
	 */
	public DracoonEmulatorBuilder publicUrl(URI publicUrl) {
		this.configuration = this.configuration.withPublicUrl(publicUrl);
		return this;
	}

	/**
	 * Speaks TLS: HTTP/2 or HTTP/1.1, and on the S3 side HTTP/1.1. Clients have to trust
	 * {@link DracoonEmulator#certificateAuthority()}.
	 * @param tls where the certificate comes from, for example {@link Tls#generated()};
	 * plain HTTP by default
	 * @return this builder
	 */
	public DracoonEmulatorBuilder tls(Tls tls) {
		this.configuration = this.configuration.withTls(tls);
		return this;
	}

	/**
	 * Sets the port of the S3 side. URLs with it are handed out to those who call the
	 * emulator by its own port; others, such as those who come through a mapped port or a
	 * public URL, reach the S3 side where they reach the API.
	 * @param port the port, 0 for a free one, which is the default over TLS; -1 to listen
	 * on that of the API only, which is the default else
	 * @return this builder
	 */
	public DracoonEmulatorBuilder s3Port(int port) {
		this.configuration = this.configuration.withS3Port(port);
		return this;
	}

	/**
	 * Sets the name of the S3 side in URLs that are handed out. Real object storage has
	 * another name than the API, and some clients tell both apart by it.
	 * @param host a name by which clients reach the emulator, such as
	 * {@code s3.localhost}; the one by which they call the API by default
	 * @return this builder
	 * @throws IllegalArgumentException if it is no name
	 */
	public DracoonEmulatorBuilder s3Host(String host) {
		this.configuration = this.configuration.withS3Host(host);
		return this;
	}

	/**
	 * Lets rooms be created without administrators: their creator administers them. It is
	 * not known whether real servers do that; by default they are refused, as the API
	 * document says.
	 * @return this builder
	 */
	public DracoonEmulatorBuilder optionalRoomAdmins() {
		this.configuration = this.configuration.withOptionalAdmins();
		return this;
	}

	/**
	 * Sets what those need who control the emulator over HTTP: its console and all below
	 * {@code /_emulator}. Without a token, that is possible from its own machine only.
	 * @param token the token
	 * @return this builder
	 */
	public DracoonEmulatorBuilder controlToken(String token) {
		this.configuration = this.configuration.withControlToken(token);
		return this;
	}

	/**
	 * Allows webhooks within the network of the emulator although other machines reach
	 * it.
	 * @return this builder
	 */
	public DracoonEmulatorBuilder privateWebhooks() {
		this.configuration = this.configuration.withPrivateWebhooks();
		return this;
	}

	/**
	 * Sets what is there when the emulator starts.
	 * @param seed the seed, {@link Seed#create()} by default
	 * @return this builder
	 */
	public DracoonEmulatorBuilder seed(Seed seed) {
		this.configuration = this.configuration.withSeed(seed);
		return this;
	}

	DracoonEmulatorBuilder configuration(EmulatorConfiguration configuration) {
		this.configuration = configuration;
		return this;
	}

	/**
	 * Starts the emulator. Blocks until it accepts connections.
	 * @return the running emulator, to be closed by the caller
	 * @throws io.dracoonspring.emulator.seed.SeedException if the seed contradicts itself
	 * @throws io.dracoonspring.emulator.persistence.EmulatorDirectoryException if another
	 * emulator uses the directory or what is in it cannot be read
	 * @throws io.dracoonspring.emulator.tls.TlsException if the certificate cannot be
	 * used
	 * @throws RuntimeException if the address is in use or content cannot be stored
	 */
	public DracoonEmulator start() {
		// before anything else: it is opened while the emulator is made
		RequestJournal journal = new RequestJournal();
		Port port = Port.open(this.configuration, journal);
		try {
			return new DracoonEmulator(this.configuration, port, journal);
		}
		catch (RuntimeException | Error ex) {
			port.close();
			throw ex;
		}
	}

}
