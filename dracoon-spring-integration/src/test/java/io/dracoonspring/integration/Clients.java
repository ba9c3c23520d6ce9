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

package io.dracoonspring.integration;

import java.time.Duration;

import io.dracoonspring.Dracoon;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.transfer.TransferSettings;

/**
 * Clients of the emulator.
 */
public final class Clients {

	private Clients() {
	}

	/**
	 * Return a client that may use {@code /Projects} and {@code /Vault}.
	 */
	public static Dracoon alice(DracoonEmulator emulator) {
		return Dracoon.builder()
			.baseUrl(emulator.baseUrl())
			.serviceAccount("dracoon-emulator", "dracoon-emulator", "alice", "Emulator-2026!")
			.encryptionPassword("Encryption-2026!")
			.retry(RetrySettings.defaults().withBackoff(Duration.ofMillis(1), Duration.ofMillis(50)))
			.transferSettings(TransferSettings.defaults().withRetryBackoff(Duration.ofMillis(1)))
			.build();
	}

}
