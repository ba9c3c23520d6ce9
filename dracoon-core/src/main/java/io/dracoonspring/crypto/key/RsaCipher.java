// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.Security;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

import org.jspecify.annotations.Nullable;

/**
 * Encrypts and decrypts with RSA as DRACOON uses it, with one security provider. The
 * provider is passed to the JCA explicitly. Therefore it need neither be registered nor
 * precede other providers.
 */
final class RsaCipher {

	private static final String ALGORITHM = "RSA";

	private static final String TRANSFORMATION = "RSA/ECB/OAEPPadding";

	private final @Nullable Provider provider;

	private RsaCipher(@Nullable Provider provider) {
		this.provider = provider;
	}

	/**
	 * Returns a cipher of the JDK's own provider, or of the default provider if the JDK's
	 * own is missing.
	 * @return the cipher
	 */
	static RsaCipher jdk() {
		return new RsaCipher(Security.getProvider("SunJCE"));
	}

	/**
	 * Returns a cipher of a provider after a check with known keys.
	 * @param provider the provider
	 * @return the cipher
	 * @throws GeneralSecurityException if the check fails
	 */
	static RsaCipher checked(Provider provider) throws GeneralSecurityException {
		RsaCipher cipher = new RsaCipher(provider);
		for (RsaVector vector : RsaVector.ALL) {
			vector.check(cipher);
		}
		return cipher;
	}

	/**
	 * Returns name and version of the provider.
	 * @return the name and the version, or {@code default provider}
	 */
	String name() {
		Provider known = this.provider;
		return (known != null) ? known.getName() + ' ' + known.getVersionStr() : "default provider";
	}

	/**
	 * Creates a key pair whose private key is a key object of the provider. The key is
	 * converted only once, because a conversion takes as long as a decryption.
	 * @param publicKey the public key
	 * @param privateKey the private key as the JDK has read it
	 * @return the key pair
	 * @throws GeneralSecurityException if the provider cannot decrypt with the key; some
	 * providers refuse unusual keys that the JDK accepts
	 */
	UnlockedKeyPair hold(RecipientKey publicKey, RSAPrivateCrtKey privateKey) throws GeneralSecurityException {
		RSAPrivateCrtKey adopted = adopt(privateKey);
		if (adopted != privateKey) {
			byte[] plain = new byte[] { 1 };
			byte[] encrypted = jdk().encrypt(publicKey.version(), publicKey.key(), plain);
			if (!Arrays.equals(plain, decrypt(publicKey.version(), adopted, encrypted))) {
				throw new GeneralSecurityException(name() + " decrypts incorrectly with the private key");
			}
		}
		return new UnlockedKeyPair(publicKey, adopted, this);
	}

	RSAPrivateCrtKey adopt(RSAPrivateCrtKey key) throws GeneralSecurityException {
		Provider known = this.provider;
		if (known == null || known.getService("KeyFactory", ALGORITHM) == null) {
			return key;
		}
		KeyFactory factory = KeyFactory.getInstance(ALGORITHM, known);
		Key adopted = own(() -> factory.generatePrivate(RsaKeys.parameters(key)));
		return (adopted instanceof RSAPrivateCrtKey complete) ? complete : key;
	}

	byte[] encrypt(KeyPairVersion version, RSAPublicKey key, byte[] plain) throws GeneralSecurityException {
		return run(Cipher.ENCRYPT_MODE, version, key, plain);
	}

	byte[] decrypt(KeyPairVersion version, RSAPrivateCrtKey key, byte[] encrypted) throws GeneralSecurityException {
		return run(Cipher.DECRYPT_MODE, version, key, encrypted);
	}

	private byte[] run(int mode, KeyPairVersion version, Key key, byte[] data) throws GeneralSecurityException {
		// set the parameters explicitly, because the meaning of the algorithm name for
		// MGF1 depends on the provider
		MGF1ParameterSpec mgf1 = (version == KeyPairVersion.A) ? MGF1ParameterSpec.SHA1 : MGF1ParameterSpec.SHA256;
		Provider known = this.provider;
		Cipher cipher = (known != null) ? Cipher.getInstance(TRANSFORMATION, known)
				: Cipher.getInstance(TRANSFORMATION);
		return own(() -> {
			cipher.init(mode, key, new OAEPParameterSpec("SHA-256", "MGF1", mgf1, PSource.PSpecified.DEFAULT));
			return cipher.doFinal(data);
		});
	}

	// translate exceptions, because providers throw different ones for invalid input
	private <T> T own(Operation<T> operation) throws GeneralSecurityException {
		try {
			return operation.run();
		}
		catch (RuntimeException ex) {
			throw new GeneralSecurityException(name() + " has failed", ex);
		}
	}

	@Override
	public String toString() {
		return "RsaCipher[" + name() + "]";
	}

	/**
	 * Runs an operation of the provider.
	 *
	 * @param <T> the type of the result
	 */
	private interface Operation<T> {

		T run() throws GeneralSecurityException;

	}

}
