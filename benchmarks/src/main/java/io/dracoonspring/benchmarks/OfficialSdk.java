// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks;

import com.dracoon.sdk.crypto.Crypto;
import com.dracoon.sdk.crypto.FileDecryptionCipher;
import com.dracoon.sdk.crypto.FileEncryptionCipher;
import com.dracoon.sdk.crypto.error.CryptoException;
import com.dracoon.sdk.crypto.model.EncryptedDataContainer;
import com.dracoon.sdk.crypto.model.PlainDataContainer;

import io.dracoonspring.crypto.content.PlainFileKey;

/** Adapts the official SDK to the file keys of this library. */
final class OfficialSdk {

	private OfficialSdk() {
	}

	static FileEncryptionCipher encryptor(PlainFileKey key) {
		try {
			return Crypto.createFileEncryptionCipher(convert(key));
		}
		catch (CryptoException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static FileDecryptionCipher decryptor(PlainFileKey key) {
		try {
			return Crypto.createFileDecryptionCipher(convert(key));
		}
		catch (CryptoException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static byte[] update(FileEncryptionCipher cipher, byte[] chunk) {
		try {
			return cipher.processBytes(new PlainDataContainer(chunk)).getContent();
		}
		catch (CryptoException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static byte[] update(FileDecryptionCipher cipher, byte[] chunk) {
		try {
			return cipher.processBytes(new EncryptedDataContainer(chunk, null)).getContent();
		}
		catch (CryptoException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static byte[] finish(FileEncryptionCipher cipher) {
		try {
			return cipher.doFinal().getTag();
		}
		catch (CryptoException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static void finish(FileDecryptionCipher cipher, byte[] tag) {
		try {
			cipher.doFinal(new EncryptedDataContainer(null, tag));
		}
		catch (CryptoException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static com.dracoon.sdk.crypto.model.PlainFileKey convert(PlainFileKey key) {
		com.dracoon.sdk.crypto.model.PlainFileKey converted = new com.dracoon.sdk.crypto.model.PlainFileKey(
				com.dracoon.sdk.crypto.model.PlainFileKey.Version.AES256GCM, key.key(), key.iv());
		byte[] tag = key.tag();
		if (tag != null) {
			converted.setTag(tag);
		}
		return converted;
	}

}
