// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration;

import java.time.Duration;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;

/** Creates clients of the emulator. */
public final class Clients {

	private Clients() {
	}

	/**
	 * Returns a client whose user has access to {@code /Projects} and {@code /Vault}.
	 */
	public static Dracoon alice(DracoonEmulator emulator) {
		return alice(emulator.baseUrl().toString());
	}

	/**
	 * Returns a client whose user has access to {@code /Projects} and {@code /Vault}.
	 * @param url the URL of an emulator, or of a proxy in front of it
	 */
	public static Dracoon alice(String url) {
		return Dracoon.builder()
			.baseUrl(url)
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of("Emulator-2026!"))
			.encryptionPassword("Encryption-2026!")
			.retry((settings) -> settings.withBackoff(Duration.ofMillis(1), Duration.ofMillis(50)))
			.transfer((settings) -> settings.withRetryBackoff(Duration.ofMillis(1)))
			.build();
	}

}
