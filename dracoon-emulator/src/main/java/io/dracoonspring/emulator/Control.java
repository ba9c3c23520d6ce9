/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.dracoonspring.emulator.control.EmulatorControl;
import io.dracoonspring.emulator.faults.Faults;
import io.dracoonspring.emulator.journal.RequestLine;
import io.dracoonspring.emulator.persistence.Snapshot;

/**
 * Lets an emulator be controlled over HTTP.
 *
 * @param emulator the emulator
 */
record Control(DracoonEmulator emulator) implements EmulatorControl {

	@Override
	public Faults faults() {
		return this.emulator.faults();
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
	public Snapshot snapshot() {
		return this.emulator.snapshot();
	}

	@Override
	public void restore(Snapshot snapshot) {
		this.emulator.restore(snapshot);
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
