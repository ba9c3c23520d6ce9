// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Represents a private key that a password protects, as PKCS#8
 * {@code EncryptedPrivateKeyInfo} with PBES2, PBKDF2 and AES-CBC. It checks all
 * parameters before it uses them, because the server provides them.
 */
final class ProtectedPrivateKey {

	private static final String WHAT = "private key";

	private static final String LABEL = "ENCRYPTED PRIVATE KEY";

	private static final int MAX_SALT_LENGTH = 256;

	private static final int MAX_CIPHERTEXT_LENGTH = 16 * 1024;

	private static final int SALT_LENGTH = 20;

	private static final int KEY_LENGTH = 32;

	private static final int BLOCK = 16;

	private static final String DEFAULT_HMAC = "HmacSHA1";

	private static final Map<ASN1ObjectIdentifier, String> HMACS = Map.of(PKCSObjectIdentifiers.id_hmacWithSHA1,
			DEFAULT_HMAC, PKCSObjectIdentifiers.id_hmacWithSHA224, "HmacSHA224",
			PKCSObjectIdentifiers.id_hmacWithSHA256, "HmacSHA256", PKCSObjectIdentifiers.id_hmacWithSHA384,
			"HmacSHA384", PKCSObjectIdentifiers.id_hmacWithSHA512, "HmacSHA512");

	private static final Map<ASN1ObjectIdentifier, Integer> KEY_LENGTHS = Map.of(NISTObjectIdentifiers.id_aes128_CBC,
			16, NISTObjectIdentifiers.id_aes192_CBC, 24, NISTObjectIdentifiers.id_aes256_CBC, KEY_LENGTH);

	private final String hmac;

	private final byte[] salt;

	private final int rounds;

	private final int keyLength;

	private final byte[] iv;

	private final byte[] ciphertext;

	private ProtectedPrivateKey(String hmac, byte[] salt, int rounds, int keyLength, byte[] iv, byte[] ciphertext) {
		this.hmac = hmac;
		this.salt = salt;
		this.rounds = rounds;
		this.keyLength = keyLength;
		this.iv = iv;
		this.ciphertext = ciphertext;
	}

	/**
	 * Reads a protected private key.
	 * @param pem the key as the server stores it
	 * @param maxRounds the maximum number of PBKDF2 rounds that the key may require
	 * @return the key, still protected
	 * @throws io.dracoonspring.api.DracoonCryptoException if the key is malformed or has
	 * parameters that are refused
	 */
	static ProtectedPrivateKey read(String pem, int maxRounds) {
		byte[] der = Pem.decode(pem, LABEL, WHAT);
		try {
			EncryptedPrivateKeyInfo info = EncryptedPrivateKeyInfo.getInstance(ASN1Primitive.fromByteArray(der));
			AlgorithmIdentifier algorithm = info.getEncryptionAlgorithm();
			require(PKCSObjectIdentifiers.id_PBES2.equals(algorithm.getAlgorithm()), "is not protected with PBES2");
			PBES2Parameters scheme = PBES2Parameters.getInstance(algorithm.getParameters());
			KeyDerivationFunc kdf = scheme.getKeyDerivationFunc();
			require(PKCSObjectIdentifiers.id_PBKDF2.equals(kdf.getAlgorithm()), "does not derive its key with PBKDF2");
			PBKDF2Params parameters = PBKDF2Params.getInstance(kdf.getParameters());
			BigInteger rounds = parameters.getIterationCount();
			require(rounds.signum() > 0 && rounds.compareTo(BigInteger.valueOf(maxRounds)) <= 0,
					"asks for a number of PBKDF2 rounds outside 1 to " + maxRounds);
			return of(parameters, scheme.getEncryptionScheme(), info.getEncryptedData());
		}
		catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException
				| ArrayIndexOutOfBoundsException | NullPointerException ex) {
			throw Pem.invalid(WHAT, "is not a well-formed EncryptedPrivateKeyInfo", ex);
		}
	}

	private static ProtectedPrivateKey of(PBKDF2Params kdf, EncryptionScheme encryption, byte[] ciphertext) {
		String hmac = HMACS.get(kdf.getPrf().getAlgorithm());
		if (hmac == null || !isAbsentOrNull(kdf.getPrf().getParameters())) {
			throw Pem.invalid(WHAT, "uses a pseudorandom function that is not supported", null);
		}
		Integer keyLength = KEY_LENGTHS.get(encryption.getAlgorithm());
		if (keyLength == null) {
			throw Pem.invalid(WHAT, "is not encrypted with AES-CBC", null);
		}
		BigInteger declared = Optional.ofNullable(kdf.getKeyLength()).orElse(BigInteger.valueOf(keyLength));
		require(declared.equals(BigInteger.valueOf(keyLength)), "has a key length that does not fit its cipher");
		byte[] salt = kdf.getSalt();
		require(salt.length > 0 && salt.length <= MAX_SALT_LENGTH,
				"has a salt whose length is outside 1 to " + MAX_SALT_LENGTH + " bytes");
		byte[] iv = ASN1OctetString.getInstance(encryption.getParameters()).getOctets();
		require(iv.length == BLOCK, "has an initialisation vector of the wrong length");
		require(ciphertext.length > 0 && ciphertext.length <= MAX_CIPHERTEXT_LENGTH && ciphertext.length % BLOCK == 0,
				"has a ciphertext of the wrong length");
		return new ProtectedPrivateKey(hmac, salt, kdf.getIterationCount().intValueExact(), keyLength, iv, ciphertext);
	}

	private static boolean isAbsentOrNull(@Nullable ASN1Encodable parameters) {
		return parameters == null || DERNull.INSTANCE.equals(parameters.toASN1Primitive());
	}

	private static void require(boolean condition, String problem) {
		if (!condition) {
			throw Pem.invalid(WHAT, problem, null);
		}
	}

	/**
	 * Protects a private key.
	 * @param privateKeyInfo the PKCS#8 {@code PrivateKeyInfo}
	 * @param password the encoded password
	 * @param rounds the number of PBKDF2 rounds
	 * @return the protected key
	 * @throws GeneralSecurityException if the JDK lacks an algorithm
	 */
	static ProtectedPrivateKey protect(byte[] privateKeyInfo, byte[] password, int rounds)
			throws GeneralSecurityException {
		SecureRandom random = new SecureRandom();
		byte[] salt = new byte[SALT_LENGTH];
		random.nextBytes(salt);
		byte[] iv = new byte[BLOCK];
		random.nextBytes(iv);
		byte[] ciphertext = new ProtectedPrivateKey(DEFAULT_HMAC, salt, rounds, KEY_LENGTH, iv, new byte[0])
			.crypt(Cipher.ENCRYPT_MODE, password, privateKeyInfo);
		return new ProtectedPrivateKey(DEFAULT_HMAC, salt, rounds, KEY_LENGTH, iv, ciphertext);
	}

	/**
	 * Decrypts the private key. The key derivation is slow on purpose.
	 * @param password the encoded password
	 * @return the PKCS#8 {@code PrivateKeyInfo}, for the caller to wipe; may be random
	 * bytes if the password is wrong
	 * @throws GeneralSecurityException if the padding of the decrypted bytes is invalid,
	 * which is so for most wrong passwords
	 */
	byte[] open(byte[] password) throws GeneralSecurityException {
		return crypt(Cipher.DECRYPT_MODE, password, this.ciphertext);
	}

	private byte[] crypt(int mode, byte[] password, byte[] data) throws GeneralSecurityException {
		byte[] key = Pbkdf2.derive(this.hmac, password, this.salt, this.rounds, this.keyLength);
		try {
			Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
			cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(this.iv));
			return cipher.doFinal(data);
		}
		finally {
			Arrays.fill(key, (byte) 0);
		}
	}

	/**
	 * Encodes this key as the server stores it. Use this method only for keys of
	 * {@link #protect}, because it always writes AES-256-CBC, and omits the key length
	 * and the pseudorandom function, as other clients do. Readers then assume HMAC-SHA1.
	 * @return the PEM text
	 */
	String toPem() {
		KeyDerivationFunc kdf = new KeyDerivationFunc(PKCSObjectIdentifiers.id_PBKDF2,
				new PBKDF2Params(this.salt, this.rounds));
		EncryptionScheme encryption = new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC,
				new DEROctetString(this.iv));
		AlgorithmIdentifier algorithm = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBES2,
				new PBES2Parameters(kdf, encryption));
		try {
			return Pem.encode(LABEL,
					new EncryptedPrivateKeyInfo(algorithm, this.ciphertext).getEncoded(ASN1Encoding.DER));
		}
		catch (IOException ex) {
			throw new IllegalStateException("The private key cannot be encoded", ex);
		}
	}

	@Override
	public String toString() {
		return "ProtectedPrivateKey[hmac=" + this.hmac + ", rounds=" + this.rounds + ", keyLength=" + this.keyLength
				+ "]";
	}

}
