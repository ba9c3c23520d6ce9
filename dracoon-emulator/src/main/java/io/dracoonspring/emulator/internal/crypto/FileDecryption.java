// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.crypto;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;

import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.io.CipherOutputStream;
import org.bouncycastle.crypto.modes.AEADBlockCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

import io.dracoonspring.emulator.internal.state.FileKey;
import io.dracoonspring.emulator.internal.state.KeyPair;
import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentStore;

/** Decrypts one file, as a client does. */
public final class FileDecryption {

	private static final int TAG_LENGTH = 16;

	private final byte[] key;

	private final byte[] iv;

	private final byte[] tag;

	private FileDecryption(byte[] key, FileKey fileKey) {
		this.key = key;
		this.iv = Base64.getDecoder().decode(fileKey.iv());
		this.tag = Base64.getDecoder().decode(fileKey.tag());
	}

	/**
	 * Decrypts a file key. This takes about a second, because the derivation of a key
	 * from the password is slow by design.
	 * @param keyPair the key pair, whose private key is encrypted with the password
	 * @param fileKey the file key, encrypted for the key pair
	 * @return the decryption, empty if the password is wrong or a key is damaged
	 */
	public static Optional<FileDecryption> unlock(KeyPair keyPair, FileKey fileKey, String password) {
		try {
			byte[] key = Rsa.apply(Cipher.DECRYPT_MODE, PrivateKeys.decrypt(keyPair.privateKey(), password),
					keyPair.version(), Base64.getDecoder().decode(fileKey.key()));
			return Optional.of(new FileDecryption(key, fileKey));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			// a wrong password looks like a damaged key
			return Optional.empty();
		}
	}

	/**
	 * Decrypts the content of the file. Blocks until it is decrypted.
	 * @param out the stream for the plaintext, part of which arrives before the
	 * authentication tag is checked; this method closes the stream
	 * @throws IOException if the content cannot be read, or does not match its
	 * authentication tag
	 */
	public void decrypt(Content ciphertext, ContentStore store, OutputStream out) throws IOException {
		AEADBlockCipher cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
		cipher.init(false, new AEADParameters(new KeyParameter(this.key), TAG_LENGTH * Byte.SIZE, this.iv));
		try (CipherOutputStream plaintext = new CipherOutputStream(out, cipher)) {
			store.copy(ciphertext, plaintext);
			plaintext.write(this.tag);
		}
	}

}
