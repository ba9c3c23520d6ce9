// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import io.dracoonspring.emulator.internal.config.ServerVersion;
import io.dracoonspring.emulator.internal.journal.RequestJournal;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.emulator.model.PartIntegrity;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.tls.Tls;

/**
 * Configures and starts an emulator.
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
	 * @param port the port; 0, the default, selects a free one
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
	 * Sets the directory that keeps the data of the emulator. An emulator that starts
	 * with the same directory continues with this data. Seed, quota and licensed users
	 * apply only if the directory is empty at the start. The directory contains passwords
	 * and tokens. On POSIX file systems, only the owner of the directory can read them.
	 * @param directory the directory, created if missing and never deleted; without a
	 * directory, the emulator loses all data when it is closed
	 * @return this builder
	 */
	public DracoonEmulatorBuilder directory(Path directory) {
		this.configuration = this.configuration.withDirectory(directory);
		return this;
	}

	/**
	 * Sets the storage quota.
	 * @param bytes the maximum size of all files together in bytes, 1 TiB by default
	 * @return this builder
	 */
	public DracoonEmulatorBuilder customerQuota(long bytes) {
		this.configuration = this.configuration.withCustomerQuota(bytes);
		return this;
	}

	/**
	 * Sets the maximum number of users of all customers together.
	 * @param users the maximum number; there is no limit by default
	 * @return this builder
	 */
	public DracoonEmulatorBuilder licensedUsers(int users) {
		this.configuration = this.configuration.withLicensedUsers(users);
		return this;
	}

	/**
	 * Sets the offset between the emulator's clock and the clock of this machine. The
	 * clock of a real server may also differ from the clocks of its clients. The dates in
	 * the seed data come from the emulator's clock.
	 * @param offset how far the emulator's clock is ahead, negative for behind
	 * @return this builder
	 */
	public DracoonEmulatorBuilder clockOffset(Duration offset) {
		this.configuration = this.configuration.withClockOffset(offset);
		return this;
	}

	/**
	 * Selects the product to emulate, in its newest version.
	 * @param profile the product, DRACOON Server by default
	 * @return this builder
	 */
	public DracoonEmulatorBuilder profile(EmulatorProfile profile) {
		this.configuration = this.configuration.withServerVersion(ServerVersion.newest(profile));
		return this;
	}

	/**
	 * Sets the HTTP status with which the emulated DRACOON Cloud answers calls of
	 * operations that only DRACOON Server offers. These are the operations on the event
	 * log and the permission list. The status of the real DRACOON Cloud is not known.
	 * @param status 402, 403, 404, 405, 410 or 501; 403 by default
	 * @return this builder
	 * @throws IllegalArgumentException if the status is not one of these
	 */
	public DracoonEmulatorBuilder refusalStatus(int status) {
		this.configuration = this.configuration.withRefusalStatus(status);
		return this;
	}

	/**
	 * Sets the emulated version of the server. The version also determines the product,
	 * because versions of DRACOON Cloud begin with 5 and versions of DRACOON Server with
	 * 4.
	 * @param version the version, such as {@code 4.30.0}; the newest of the profile by
	 * default
	 * @return this builder
	 * @throws IllegalArgumentException if the version does not exist
	 */
	public DracoonEmulatorBuilder serverVersion(String version) {
		this.configuration = this.configuration.withServerVersion(ServerVersion.parse(version));
		return this;
	}

	/**
	 * Sets how the S3 side, the emulated object storage, checks the parts that it
	 * receives.
	 * @param integrity whether the S3 side checks {@code Content-MD5}, and the form of
	 * its entity tags; {@link PartIntegrity#DEFAULT} by default
	 * @return this builder
	 */
	public DracoonEmulatorBuilder partIntegrity(PartIntegrity integrity) {
		this.configuration = this.configuration.withPartIntegrity(integrity);
		return this;
	}

	/**
	 * Sets the beginning of the URLs that the emulator returns. Call this method if
	 * clients reach the emulator at another address than the one that it listens on.
	 * @param publicUrl an HTTP URL without a path
	 * @return this builder
	 */
	public DracoonEmulatorBuilder publicUrl(URI publicUrl) {
		this.configuration = this.configuration.withPublicUrl(publicUrl);
		return this;
	}

	/**
	 * Enables TLS. With TLS, the API speaks HTTP/2 or HTTP/1.1, and the S3 side speaks
	 * only HTTP/1.1. Clients must trust {@link DracoonEmulator#certificateAuthority()}.
	 * @param tls the source of the certificate, for example {@link Tls#generated()};
	 * plain HTTP by default
	 * @return this builder
	 */
	public DracoonEmulatorBuilder tls(Tls tls) {
		this.configuration = this.configuration.withTls(tls);
		return this;
	}

	/**
	 * Sets the port of the S3 side. A client that calls the port of the API directly gets
	 * URLs with the S3 port. Other clients, for example those that use a mapped port or
	 * the public URL, reach the S3 side at the address of the API.
	 * @param port the port; 0 for a free one, which is the default with TLS; -1 to share
	 * the port of the API, which is the default without TLS
	 * @return this builder
	 */
	public DracoonEmulatorBuilder s3Port(int port) {
		this.configuration = this.configuration.withS3Port(port);
		return this;
	}

	/**
	 * Sets the host name of the S3 side in URLs that the emulator returns. Real object
	 * storage has a different host name than the API, and some clients distinguish the
	 * two by this name.
	 * @param host a name by which clients reach the emulator, such as
	 * {@code s3.localhost}; by default the host name in the client's call to the API
	 * @return this builder
	 * @throws IllegalArgumentException if {@code host} is not a host name
	 */
	public DracoonEmulatorBuilder s3Host(String host) {
		this.configuration = this.configuration.withS3Host(host);
		return this;
	}

	/**
	 * Allows requests that create a room without administrators. The creator then
	 * administers the room. It is not known whether real servers allow such requests. By
	 * default, the emulator refuses them, as the API document says.
	 * @return this builder
	 */
	public DracoonEmulatorBuilder optionalRoomAdmins() {
		this.configuration = this.configuration.withOptionalAdmins();
		return this;
	}

	/**
	 * Sets the token that clients need to control the emulator over HTTP, by its console
	 * or by paths below {@code /_emulator}. Without a token, only clients on the same
	 * machine can control it.
	 * @param token the token
	 * @return this builder
	 */
	public DracoonEmulatorBuilder controlToken(String token) {
		this.configuration = this.configuration.withControlToken(token);
		return this;
	}

	/**
	 * Allows webhooks to call hosts within the emulator's network, even if other machines
	 * can reach the emulator. By default, the emulator allows such calls only if it
	 * listens on a loopback address.
	 * @return this builder
	 */
	public DracoonEmulatorBuilder privateWebhooks() {
		this.configuration = this.configuration.withPrivateWebhooks();
		return this;
	}

	/**
	 * Sets the data that exists when the emulator starts.
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
	 * @return the running emulator; the caller must close it
	 * @throws io.dracoonspring.emulator.seed.SeedException if the seed contradicts itself
	 * @throws IllegalStateException if another emulator uses the directory, or the
	 * emulator cannot read the data in the directory
	 * @throws io.dracoonspring.emulator.tls.TlsException if the certificate cannot be
	 * used
	 * @throws RuntimeException if the address is in use or content cannot be stored
	 */
	public DracoonEmulator start() {
		// create the journal before the port, because the port can receive requests
		// before the emulator is complete
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
