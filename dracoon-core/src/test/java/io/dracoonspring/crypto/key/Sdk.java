// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.io.ByteArrayOutputStream;
import java.security.Security;
import java.util.Arrays;
import java.util.Base64;

import com.dracoon.sdk.crypto.Crypto;
import com.dracoon.sdk.crypto.FileDecryptionCipher;
import com.dracoon.sdk.crypto.FileEncryptionCipher;
import com.dracoon.sdk.crypto.error.CryptoException;
import com.dracoon.sdk.crypto.model.EncryptedDataContainer;
import com.dracoon.sdk.crypto.model.EncryptedFileKey;
import com.dracoon.sdk.crypto.model.PlainDataContainer;
import com.dracoon.sdk.crypto.model.UserKeyPair;
import com.dracoon.sdk.crypto.model.UserPrivateKey;
import com.dracoon.sdk.crypto.model.UserPublicKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.PrivateKeyContainer;
import io.dracoonspring.api.PublicKeyContainer;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.crypto.content.PlainFileKey;

/** Adapts the official implementation to the types of this library. */
public final class Sdk {

	static {
		// register Bouncy Castle as the last provider. Otherwise the official
		// implementation registers Bouncy Castle as the first provider, which slows down
		// all later tests
		Security.addProvider(new BouncyCastleProvider());
	}

	private Sdk() {
	}

	public static UserKeyPairContainer generateKeyPair(KeyPairVersion version, String password) throws CryptoException {
		UserKeyPair pair = Crypto.generateUserKeyPair(UserKeyPair.Version.getByValue(version.value()),
				password.toCharArray());
		return new UserKeyPairContainer(
				new PrivateKeyContainer(version.value(), new String(pair.getUserPrivateKey().getPrivateKey()), null,
						null),
				new PublicKeyContainer(version.value(), new String(pair.getUserPublicKey().getPublicKey()), null,
						null));
	}

	public static boolean opens(UserKeyPairContainer pair, String password) throws CryptoException {
		return Crypto.checkUserKeyPair(new UserKeyPair(privateKey(pair), publicKey(pair)), password.toCharArray());
	}

	public static FileKey encryptFileKey(PlainFileKey fileKey, UserKeyPairContainer pair) throws CryptoException {
		EncryptedFileKey encrypted = Crypto.encryptFileKey(plain(fileKey), publicKey(pair));
		return new FileKey(base64(encrypted.getKey()), base64(encrypted.getIv()), encrypted.getVersion().getValue(),
				base64(encrypted.getTag()));
	}

	public static PlainFileKey decryptFileKey(FileKey fileKey, UserKeyPairContainer pair, String password)
			throws CryptoException {
		EncryptedFileKey encrypted = new EncryptedFileKey(EncryptedFileKey.Version.getByValue(fileKey.version()),
				Base64.getDecoder().decode(fileKey.key()), Base64.getDecoder().decode(fileKey.iv()));
		encrypted.setTag(Base64.getDecoder().decode(fileKey.tag()));
		com.dracoon.sdk.crypto.model.PlainFileKey plain = Crypto.decryptFileKey(encrypted, privateKey(pair),
				password.toCharArray());
		return PlainFileKey.of(plain.getKey(), plain.getIv(), plain.getTag());
	}

	public static byte[] decrypt(PlainFileKey fileKey, byte[] ciphertext) throws CryptoException {
		FileDecryptionCipher cipher = Crypto.createFileDecryptionCipher(plain(fileKey));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(cipher.processBytes(new EncryptedDataContainer(ciphertext, null)).getContent());
		out.writeBytes(cipher.doFinal(new EncryptedDataContainer(null, fileKey.tag())).getContent());
		return out.toByteArray();
	}

	public static Encrypted encrypt(PlainFileKey fileKey, byte[] plaintext) throws CryptoException {
		FileEncryptionCipher cipher = Crypto.createFileEncryptionCipher(plain(fileKey));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(cipher.processBytes(new PlainDataContainer(plaintext)).getContent());
		EncryptedDataContainer last = cipher.doFinal();
		out.writeBytes(last.getContent());
		return new Encrypted(out.toByteArray(), fileKey.withTag(last.getTag()));
	}

	private static com.dracoon.sdk.crypto.model.PlainFileKey plain(PlainFileKey fileKey) {
		com.dracoon.sdk.crypto.model.PlainFileKey plain = new com.dracoon.sdk.crypto.model.PlainFileKey(
				com.dracoon.sdk.crypto.model.PlainFileKey.Version.AES256GCM, fileKey.key(), fileKey.iv());
		plain.setTag(fileKey.tag());
		return plain;
	}

	private static UserPrivateKey privateKey(UserKeyPairContainer pair) throws CryptoException {
		PrivateKeyContainer container = pair.privateKeyContainer();
		return new UserPrivateKey(UserKeyPair.Version.getByValue(container.version()),
				container.privateKey().toCharArray());
	}

	private static UserPublicKey publicKey(UserKeyPairContainer pair) throws CryptoException {
		PublicKeyContainer container = pair.publicKeyContainer();
		return new UserPublicKey(UserKeyPair.Version.getByValue(container.version()),
				container.publicKey().toCharArray());
	}

	private static String base64(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

	public record Encrypted(byte[] ciphertext, PlainFileKey fileKey) {

		public Encrypted {
			ciphertext = Arrays.copyOf(ciphertext, ciphertext.length);
		}

	}

}
