// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import io.dracoonspring.api.PublicKeyContainer;

/**
 * Holds RSA keys for tests. The keys are stored, because the generation of a key takes
 * seconds of processor time.
 */
public final class TestKeys {

	private static final Map<KeyPairVersion, List<KeyPair>> KEYS = Map.of(KeyPairVersion.A, read("rsa-2048.txt"),
			KeyPairVersion.RSA_4096, read("rsa-4096.txt"));

	/**
	 * Counts the stored key pairs that {@link #next} has returned, so that consecutive
	 * key pairs are different.
	 */
	private static final AtomicInteger GENERATED = new AtomicInteger();

	private TestKeys() {
	}

	public static KeyPair raw(KeyPairVersion version) {
		return KEYS.get(version).get(0);
	}

	/**
	 * Returns an instance that uses stored keys and protects them with few rounds of key
	 * derivation, which is fast but not safe. Seven consecutive key pairs are all
	 * different, and none of them equals that of {@link #raw}.
	 */
	public static KeyPairs quick() {
		return quick(RsaProvider.auto());
	}

	static KeyPairs quick(RsaProvider rsa) {
		return new KeyPairs(rsa, TestKeys::next, 1000, 10_000_000);
	}

	/**
	 * Returns an instance that generates keys and protects them with few rounds of key
	 * derivation.
	 */
	static KeyPairs generating() {
		return new KeyPairs(RsaProvider.auto(), RsaKeys::generate, 1000, 10_000_000);
	}

	private static KeyPair next(KeyPairVersion version) {
		List<KeyPair> stored = KEYS.get(version);
		return stored.get(1 + GENERATED.getAndIncrement() % (stored.size() - 1));
	}

	public static UnlockedKeyPair unlocked(KeyPairVersion version) {
		return unlocked(version, RsaProvider.auto());
	}

	public static UnlockedKeyPair unlocked(KeyPairVersion version, RsaProvider rsa) {
		KeyPair pair = raw(version);
		try {
			// use a copy, because closing the pair destroys its private key
			return rsa.hold(new RecipientKey(version, (RSAPublicKey) pair.getPublic()),
					RsaKeys.readPrivate(RsaKeys.encode((RSAPrivateCrtKey) pair.getPrivate())));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static PublicKeyContainer publicKey(KeyPairVersion version) {
		return new PublicKeyContainer(version.value(), Pem.encode("PUBLIC KEY", raw(version).getPublic().getEncoded()),
				null, null);
	}

	// reads a line of Base64 for each private key
	private static List<KeyPair> read(String name) {
		try (InputStream stream = Objects.requireNonNull(TestKeys.class.getResourceAsStream(name), name)) {
			return new String(stream.readAllBytes(), StandardCharsets.US_ASCII).lines().map(TestKeys::decode).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static KeyPair decode(String line) {
		try {
			RSAPrivateCrtKey key = RsaKeys.readPrivate(Base64.getDecoder().decode(line));
			return new KeyPair(RsaKeys.publicKeyOf(key), key);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
