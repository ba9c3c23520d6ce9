// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.RsaProvider;

/**
 * Configures the encryption on the client, with limits that the client enforces even if
 * the server requires less.
 *
 * @param rsaProvider the security provider that encrypts and decrypts file keys
 * @param minimumKeyPair the weakest kind of key pair with which the client encrypts file
 * keys of the account, and the weakest kind that it creates; it still decrypts existing
 * file keys with weaker key pairs
 * @param minimumPasswordLength the minimum number of characters of new passwords that
 * protect a private key of an account, a rescue key or an encrypted share. Rules of the
 * server can increase this number but not decrease it, because the server stores the
 * encrypted keys, and its operator can try out passwords
 * @param maxKeyDerivationRounds the maximum number of PBKDF2 rounds for opening a private
 * key; a key that requires more rounds is refused
 * @param maxConcurrentUnlocks how many private keys are opened or protected at the same
 * time; further ones wait
 * @param recipientCheck the check that decides for whom file keys may be encrypted
 * @param maxFileKeysPerRun the maximum number of file keys that the client encrypts for
 * other users in one run of the key distribution; the next run continues with the rest
 */
@CopyableRecord
public record CryptoSettings(RsaProvider rsaProvider, KeyPairVersion minimumKeyPair, int minimumPasswordLength,
		int maxKeyDerivationRounds, int maxConcurrentUnlocks, RecipientCheck recipientCheck,
		long maxFileKeysPerRun) implements CryptoSettingsBuilder.With {

	/**
	 * Checks the values.
	 */
	public CryptoSettings {
		Assert.notNull(rsaProvider, "'rsaProvider' must not be null");
		Assert.notNull(minimumKeyPair, "'minimumKeyPair' must not be null");
		Assert.isTrue(minimumPasswordLength > 0, "'minimumPasswordLength' must be at least 1");
		Assert.isTrue(maxKeyDerivationRounds > 0, "'maxKeyDerivationRounds' must be at least 1");
		Assert.isTrue(maxConcurrentUnlocks > 0, "'maxConcurrentUnlocks' must be at least 1");
		Assert.notNull(recipientCheck, "'recipientCheck' must not be null");
		Assert.isTrue(maxFileKeysPerRun > 0, "'maxFileKeysPerRun' must be at least 1");
	}

	/**
	 * Returns the settings that fit most applications. The client uses the fastest
	 * provider, key pairs of any kind, and half of the processors for unlocking. New
	 * passwords have at least 10 characters, and private keys require at most 10,000,000
	 * PBKDF2 rounds. All recipients that the server names are allowed. One run of the key
	 * distribution encrypts up to 100,000 file keys.
	 * @return the default settings
	 */
	public static CryptoSettings defaults() {
		return new CryptoSettings(RsaProvider.auto(), KeyPairVersion.A, 10, 10_000_000,
				Math.max(1, Runtime.getRuntime().availableProcessors() / 2), RecipientCheck.all(), 100_000);
	}

}
