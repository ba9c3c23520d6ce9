// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.crypto;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/** Decrypts private keys with their passwords. */
final class PrivateKeys {

	/**
	 * The maximum number of PBKDF2 iterations. The client chooses the number, so without
	 * a limit a hostile client could keep a thread busy for hours.
	 */
	private static final BigInteger MAX_ITERATIONS = BigInteger.valueOf(10_000_000);

	private static final Map<ASN1ObjectIdentifier, String> DERIVATIONS = Map.of(PKCSObjectIdentifiers.id_hmacWithSHA1,
			"PBKDF2WithHmacSHA1", PKCSObjectIdentifiers.id_hmacWithSHA256, "PBKDF2WithHmacSHA256",
			PKCSObjectIdentifiers.id_hmacWithSHA384, "PBKDF2WithHmacSHA384", PKCSObjectIdentifiers.id_hmacWithSHA512,
			"PBKDF2WithHmacSHA512");

	private static final Map<ASN1ObjectIdentifier, Integer> KEY_BITS = Map.of(NISTObjectIdentifiers.id_aes128_CBC, 128,
			NISTObjectIdentifiers.id_aes192_CBC, 192, NISTObjectIdentifiers.id_aes256_CBC, 256);

	private PrivateKeys() {
	}

	/**
	 * Decrypts a private key.
	 * @param pem the encrypted key: PKCS #8 with PBES2, PEM
	 * @throws GeneralSecurityException if the password is wrong, or the key is damaged or
	 * encrypted with an unsupported algorithm
	 */
	static PrivateKey decrypt(String pem, String password) throws GeneralSecurityException {
		if (password.isEmpty()) {
			throw new InvalidKeyException("The password is missing");
		}
		EncryptedPrivateKeyInfo encrypted = read(pem);
		PBES2Parameters scheme = PBES2Parameters.getInstance(encrypted.getEncryptionAlgorithm().getParameters());
		PBKDF2Params derivation = PBKDF2Params.getInstance(scheme.getKeyDerivationFunc().getParameters());
		String algorithm = DERIVATIONS.get(derivation.getPrf().getAlgorithm());
		Integer bits = KEY_BITS.get(scheme.getEncryptionScheme().getAlgorithm());
		BigInteger iterations = derivation.getIterationCount();
		if (algorithm == null || bits == null || iterations.compareTo(MAX_ITERATIONS) > 0) {
			throw new InvalidKeyException("The private key is encrypted in an unknown way");
		}
		byte[] key = SecretKeyFactory.getInstance(algorithm)
			.generateSecret(new PBEKeySpec(password.toCharArray(), derivation.getSalt(), iterations.intValue(), bits))
			.getEncoded();
		Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
		cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(
				ASN1OctetString.getInstance(scheme.getEncryptionScheme().getParameters()).getOctets()));
		return KeyFactory.getInstance("RSA")
			.generatePrivate(new PKCS8EncodedKeySpec(cipher.doFinal(encrypted.getEncryptedData())));
	}

	private static EncryptedPrivateKeyInfo read(String pem) throws InvalidKeyException {
		try (PEMParser parser = new PEMParser(new StringReader(pem))) {
			if (parser.readObject() instanceof PKCS8EncryptedPrivateKeyInfo info) {
				return info.toASN1Structure();
			}
		}
		catch (IOException ex) {
			throw new InvalidKeyException("The private key is no PEM", ex);
		}
		throw new InvalidKeyException("The private key is not encrypted");
	}

}
