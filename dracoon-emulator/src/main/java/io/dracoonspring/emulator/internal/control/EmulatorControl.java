// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.control;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.faults.Faults;
import io.dracoonspring.emulator.internal.journal.RequestLine;
import io.dracoonspring.emulator.internal.persistence.World;
import io.dracoonspring.emulator.internal.persistence.WorldSnapshot;

/** Controls an emulator through functions that the API of DRACOON does not have. */
public interface EmulatorControl {

	Faults faults();

	/**
	 * Returns the certificate that clients must trust, empty if the emulator does not
	 * speak TLS.
	 */
	Optional<X509Certificate> certificateAuthority();

	/**
	 * Returns the URL of the emulator.
	 * @return an absolute URL without a slash at the end
	 */
	URI baseUrl();

	/**
	 * Returns the directory that keeps the data.
	 * @return the directory, {@code null} if the emulator keeps no data
	 */
	@Nullable Path directory();

	/** Returns the time of the emulator's clock. */
	Instant now();

	void advanceClock(Duration duration);

	/**
	 * Returns the latest requests.
	 * @return the requests, oldest first
	 */
	List<RequestLine> requests();

	void clearRequests();

	void expireAccessTokens();

	void revokeRefreshTokens();

	/** Returns whether a refresh token stays valid after its use. */
	boolean refreshTokensReusable();

	void refreshTokensReusable(boolean reusable);

	/**
	 * Changes the verdict of the virus scanner on a file.
	 * @param nodeId the id of the file
	 */
	void rateFile(long nodeId, boolean malicious);

	/**
	 * Damages the stored content of a file. Blocks until the content is written.
	 * @param nodeId the id of the file
	 * @throws IllegalArgumentException if the file does not exist or is empty
	 */
	void tamperWithContent(long nodeId);

	/**
	 * Returns the world of a snapshot without restoring it.
	 * @param snapshot the snapshot, {@code null} for the state after the start
	 * @return a copy of that world
	 */
	World look(@Nullable WorldSnapshot snapshot);

	WorldSnapshot snapshot();

	void restore(WorldSnapshot snapshot);

	/**
	 * Restores the state after the start, switches all faults off, and empties the
	 * journal of requests.
	 */
	void reset();

	String serverVersion();

	/**
	 * Emulates another version of the server.
	 * @throws IllegalArgumentException if the version does not exist
	 */
	void serverVersion(String version);

}
