// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.EnumMap;
import java.util.Map;

import io.dracoonspring.api.PublicKeyContainer;

/**
 * RSA keys for tests, generated once because that is slow.
 */
public final class TestKeys {

	private static final Map<KeyPairVersion, KeyPair> KEYS = new EnumMap<>(KeyPairVersion.class);

	private TestKeys() {
	}

	public static synchronized KeyPair raw(KeyPairVersion version) {
		return KEYS.computeIfAbsent(version, TestKeys::generate);
	}

	/**
	 * Return what makes and opens key pairs with less work than is safe.
	 * @return the key pairs
	 */
	public static KeyPairs quick() {
		return quick(RsaProvider.auto());
	}

	static KeyPairs quick(RsaProvider rsa) {
		return new KeyPairs(rsa, 1000, 10_000_000);
	}

	public static UnlockedKeyPair unlocked(KeyPairVersion version) {
		return unlocked(version, RsaProvider.auto());
	}

	public static UnlockedKeyPair unlocked(KeyPairVersion version, RsaProvider rsa) {
		KeyPair pair = raw(version);
		try {
			// a copy, because closing the pair destroys its private key
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

	private static KeyPair generate(KeyPairVersion version) {
		try {
			return RsaKeys.generate(version);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
