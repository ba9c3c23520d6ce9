// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dracoonspring.emulator.internal.state.KeyPair;

/**
 * Provides the ready-made key pairs of the seed, because generating them at each start
 * would take seconds. The key pairs are public and protect nothing. {@link #PASSWORD} is
 * stretched by 10,000 rounds of PBKDF2, as in older clients. Current clients use
 * 1,300,000 rounds, which would slow down tests.
 */
public final class SeedKeyPairs {

	/** The encryption password of all these key pairs. */
	public static final String PASSWORD = "Encryption-2026!";

	private SeedKeyPairs() {
	}

	static KeyPair load(String userName, String version, long userId, Instant now) {
		return new KeyPair(version, read(userName + "-private.pem"), read(userName + "-public.pem"), now, userId);
	}

	/**
	 * Returns whether a key pair is one of these key pairs, no matter which user has it.
	 * @param keyPair the key pair
	 * @return whether the key pair is one of them, so that {@link #PASSWORD} opens it
	 */
	public static boolean isPublished(KeyPair keyPair) {
		return Published.PRIVATE_KEYS.contains(keyPair.privateKey());
	}

	private static String read(String name) {
		try (InputStream stream = SeedKeyPairs.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.US_ASCII);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the seed's key pair", ex);
		}
	}

	/** Loads the private keys once, at the first use. */
	private static final class Published {

		private static final Set<String> PRIVATE_KEYS = Stream.of("admin", "alice", "bob")
			.map((name) -> read(name + "-private.pem"))
			.collect(Collectors.toUnmodifiableSet());

	}

}
