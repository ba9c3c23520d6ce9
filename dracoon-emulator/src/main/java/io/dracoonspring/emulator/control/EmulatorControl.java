// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.control;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.faults.Faults;
import io.dracoonspring.emulator.journal.RequestLine;
import io.dracoonspring.emulator.persistence.Snapshot;
import io.dracoonspring.emulator.persistence.World;

/**
 * What can be done with an emulator besides calling the API.
 */
public interface EmulatorControl {

	Faults faults();

	/**
	 * Returns whom clients have to trust, if the emulator speaks TLS.
	 */
	Optional<X509Certificate> certificateAuthority();

	/**
	 * Returns the URL of the emulator.
	 * @return an absolute URL without a slash at the end
	 */
	URI baseUrl();

	/**
	 * Returns where everything is kept.
	 * @return the directory, {@code null} if nothing is kept
	 */
	@Nullable Path directory();

	/**
	 * Returns the emulator's time.
	 */
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

	/**
	 * Tells whether a refresh token can be used again after it was used.
	 */
	boolean refreshTokensReusable();

	void refreshTokensReusable(boolean reusable);

	/**
	 * Changes the verdict of the virus scanner about a file.
	 * @param nodeId the id of the file
	 */
	void rateFile(long nodeId, boolean malicious);

	/**
	 * Damages the stored content of a file. Blocks until that is done.
	 * @param nodeId the id of the file
	 * @throws IllegalArgumentException if there is no such file or it is empty
	 */
	void tamperWithContent(long nodeId);

	/**
	 * Looks at a state without going back to it.
	 * @param snapshot the state, {@code null} for that after the start
	 * @return a copy of the world as it was
	 */
	World look(@Nullable Snapshot snapshot);

	Snapshot snapshot();

	void restore(Snapshot snapshot);

	/**
	 * Goes back to the state after the start, without faults and with an empty journal.
	 */
	void reset();

	String serverVersion();

	/**
	 * Emulates another version of the server.
	 * @throws IllegalArgumentException if there is no such version
	 */
	void serverVersion(String version);

}
