// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Reads RSA keys with the JDK's own provider, and creates new keys with the default
 * provider. Some old private keys contain integers with too many leading zeros. The JDK
 * reads such integers, but Bouncy Castle refuses them. Therefore keys are not read with
 * the default provider, which may be Bouncy Castle.
 */
final class RsaKeys {

	private static final String PROVIDER = "SunRsaSign";

	private RsaKeys() {
	}

	static KeyPair generate(KeyPairVersion version) throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(new RSAKeyGenParameterSpec(version.bits(), RSAKeyGenParameterSpec.F4));
		return generator.generateKeyPair();
	}

	static RSAPublicKey readPublic(byte[] subjectPublicKeyInfo) throws GeneralSecurityException {
		if (factory().generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo)) instanceof RSAPublicKey key) {
			return key;
		}
		throw new InvalidKeySpecException("Not an RSA key");
	}

	static RSAPublicKey publicKeyOf(RSAPrivateCrtKey key) throws GeneralSecurityException {
		return (RSAPublicKey) factory().generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
	}

	static RSAPrivateCrtKey readPrivate(byte[] privateKeyInfo) throws GeneralSecurityException {
		requireWhole(privateKeyInfo);
		if (factory().generatePrivate(new PKCS8EncodedKeySpec(privateKeyInfo)) instanceof RSAPrivateCrtKey key) {
			return key;
		}
		throw new InvalidKeySpecException("Not an RSA key with all its parameters");
	}

	// refuse bytes after the key, as newer JDKs do. Older JDKs ignore these bytes. A
	// change of the last encrypted block would then remain unnoticed if this block
	// contains only padding
	private static void requireWhole(byte[] sequence) throws InvalidKeySpecException {
		int octets = (sequence.length > 2 && sequence[1] < 0) ? sequence[1] & 0x7f : 0;
		if (sequence.length < 2 + octets || octets > 3) {
			throw new InvalidKeySpecException("Not a DER sequence");
		}
		int length = (octets == 0) ? sequence[1] : new BigInteger(1, sequence, 2, octets).intValue();
		if (length != sequence.length - 2 - octets) {
			throw new InvalidKeySpecException("The DER sequence has another length than its bytes");
		}
	}

	/**
	 * Encodes a private key in the standard form, whatever the form of its original
	 * encoding.
	 * @param key the private key
	 * @return a PKCS#8 {@code PrivateKeyInfo}, for the caller to wipe
	 * @throws GeneralSecurityException if the key is not usable
	 */
	static byte[] encode(RSAPrivateCrtKey key) throws GeneralSecurityException {
		return privateKey(parameters(key)).getEncoded();
	}

	/**
	 * Checks whether the parameters of a private key belong together. Private keys are
	 * encrypted without authentication. Therefore decryption may succeed although an
	 * attacker has changed the encrypted key.
	 * @param key the private key
	 * @return whether all parameters belong together
	 */
	static boolean isConsistent(RSAPrivateCrtKey key) {
		BigInteger p = key.getPrimeP();
		BigInteger q = key.getPrimeQ();
		if (p.compareTo(BigInteger.ONE) <= 0 || q.compareTo(BigInteger.ONE) <= 0
				|| !p.multiply(q).equals(key.getModulus())) {
			return false;
		}
		return isInverse(key, p, key.getPrimeExponentP()) && isInverse(key, q, key.getPrimeExponentQ())
				&& key.getCrtCoefficient().multiply(q).mod(p).equals(BigInteger.ONE);
	}

	private static boolean isInverse(RSAPrivateCrtKey key, BigInteger prime, BigInteger exponent) {
		BigInteger order = prime.subtract(BigInteger.ONE);
		return key.getPrivateExponent().mod(order).equals(exponent)
				&& key.getPublicExponent().multiply(exponent).mod(order).equals(BigInteger.ONE);
	}

	static RSAPrivateCrtKeySpec parameters(RSAPrivateCrtKey key) {
		return new RSAPrivateCrtKeySpec(key.getModulus(), key.getPublicExponent(), key.getPrivateExponent(),
				key.getPrimeP(), key.getPrimeQ(), key.getPrimeExponentP(), key.getPrimeExponentQ(),
				key.getCrtCoefficient());
	}

	static RSAPrivateCrtKey privateKey(RSAPrivateCrtKeySpec parameters) throws GeneralSecurityException {
		return (RSAPrivateCrtKey) factory().generatePrivate(parameters);
	}

	private static KeyFactory factory() throws GeneralSecurityException {
		@Nullable Provider provider = Security.getProvider(PROVIDER);
		return (provider != null) ? KeyFactory.getInstance("RSA", provider) : KeyFactory.getInstance("RSA");
	}

}
