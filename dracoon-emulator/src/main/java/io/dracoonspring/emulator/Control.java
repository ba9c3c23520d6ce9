// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.faults.Faults;
import io.dracoonspring.emulator.internal.control.EmulatorControl;
import io.dracoonspring.emulator.internal.journal.RequestLine;
import io.dracoonspring.emulator.internal.persistence.World;
import io.dracoonspring.emulator.internal.persistence.WorldSnapshot;

/**
 * Controls an emulator over HTTP.
 *
 * @param configuration the configuration that the emulator was started with
 */
record Control(DracoonEmulator emulator, EmulatorConfiguration configuration) implements EmulatorControl {

	@Override
	public Faults faults() {
		return this.emulator.faults();
	}

	@Override
	public Optional<X509Certificate> certificateAuthority() {
		return this.emulator.certificateAuthority();
	}

	@Override
	public URI baseUrl() {
		return this.emulator.baseUrl();
	}

	@Override
	public @Nullable Path directory() {
		return this.configuration.directory();
	}

	@Override
	public Instant now() {
		return this.emulator.now();
	}

	@Override
	public void advanceClock(Duration duration) {
		this.emulator.advanceClock(duration);
	}

	@Override
	public List<RequestLine> requests() {
		return this.emulator.requestLines();
	}

	@Override
	public void clearRequests() {
		this.emulator.clearRequests();
	}

	@Override
	public void expireAccessTokens() {
		this.emulator.expireAccessTokens();
	}

	@Override
	public void revokeRefreshTokens() {
		this.emulator.revokeRefreshTokens();
	}

	@Override
	public boolean refreshTokensReusable() {
		return this.emulator.served().world().tokens().refreshTokensReusable();
	}

	@Override
	public void refreshTokensReusable(boolean reusable) {
		this.emulator.refreshTokensReusable(reusable);
	}

	@Override
	public void rateFile(long nodeId, boolean malicious) {
		this.emulator.rateFile(nodeId, malicious);
	}

	@Override
	public void tamperWithContent(long nodeId) {
		this.emulator.tamperWithContent(nodeId);
	}

	@Override
	public World look(@Nullable WorldSnapshot snapshot) {
		return this.emulator.served().look(snapshot);
	}

	@Override
	public WorldSnapshot snapshot() {
		return this.emulator.served().snapshot();
	}

	@Override
	public void restore(WorldSnapshot snapshot) {
		this.emulator.served().restore(snapshot);
	}

	@Override
	public void reset() {
		this.emulator.reset();
	}

	@Override
	public String serverVersion() {
		return this.emulator.serverVersion();
	}

	@Override
	public void serverVersion(String version) {
		this.emulator.serverVersion(version);
	}

}
