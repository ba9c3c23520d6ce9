// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.util.function.UnaryOperator;

import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rewrites the objects of responses with false information. */
final class LyingAnswers {

	/** The id of a file that does not exist. */
	static final long FOREIGN_FILE = 4711;

	private static final BigInteger EXPONENT = BigInteger.valueOf(65537);

	/**
	 * The distance in bytes of the changed byte from the end of the encrypted private
	 * key. The byte lies in the key parameters after the modulus.
	 */
	private static final int TAMPERED_BYTE = 100;

	private LyingAnswers() {
	}

	static void weaken(ObjectNode answer) {
		for (String list : new String[] { "keyPairAlgorithms", "fileKeyAlgorithms" }) {
			if (answer.get(list) instanceof ArrayNode algorithms) {
				algorithms.removeAll();
				algorithms.addObject().put("version", "A").put("description", "RSA-2048").put("status", "REQUIRED");
			}
		}
	}

	static void replacePublicKey(ObjectNode answer) {
		// skip the caller's own key pair, because a client can compute the public key
		// from its private key
		if (answer.has("privateKeyContainer") || !(answer.get("publicKeyContainer") instanceof ObjectNode container)) {
			return;
		}
		int bits = "A".equals(container.path("version").asString("")) ? 2048 : 4096;
		container.put("publicKey", operatorKey(bits));
	}

	// use a random modulus, because the emulator never needs the private key
	private static String operatorKey(int bits) {
		BigInteger modulus = new BigInteger(bits, new SecureRandom()).setBit(bits - 1).setBit(0);
		try {
			return pem("PUBLIC KEY",
					new SubjectPublicKeyInfo(
							new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
							new RSAPublicKey(modulus, EXPONENT))
						.getEncoded());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void tamper(ObjectNode answer) {
		rewritePrivateKey(answer, (container) -> {
			container[container.length - TAMPERED_BYTE] ^= 1;
			return container;
		});
	}

	static void slowDown(ObjectNode answer) {
		rewritePrivateKey(answer, LyingAnswers::withEndlessRounds);
	}

	private static byte[] withEndlessRounds(byte[] container) {
		EncryptedPrivateKeyInfo key = EncryptedPrivateKeyInfo.getInstance(container);
		PBES2Parameters scheme = PBES2Parameters.getInstance(key.getEncryptionAlgorithm().getParameters());
		PBKDF2Params former = PBKDF2Params.getInstance(scheme.getKeyDerivationFunc().getParameters());
		PBKDF2Params endless = new PBKDF2Params(former.getSalt(), Integer.MAX_VALUE, keyLength(former),
				former.getPrf());
		PBES2Parameters slow = new PBES2Parameters(new KeyDerivationFunc(PKCSObjectIdentifiers.id_PBKDF2, endless),
				scheme.getEncryptionScheme());
		try {
			return new EncryptedPrivateKeyInfo(
					new AlgorithmIdentifier(key.getEncryptionAlgorithm().getAlgorithm(), slow), key.getEncryptedData())
				.getEncoded();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int keyLength(PBKDF2Params former) {
		BigInteger length = former.getKeyLength();
		return (length != null) ? length.intValueExact() : 32;
	}

	private static void rewritePrivateKey(ObjectNode answer, UnaryOperator<byte[]> rewriting) {
		try (PemReader reader = new PemReader(new StringReader(answer.path("privateKey").asString("")))) {
			PemObject key = reader.readPemObject();
			if (key != null) {
				answer.put("privateKey", pem(key.getType(), rewriting.apply(key.getContent())));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String pem(String type, byte[] content) throws IOException {
		StringWriter text = new StringWriter();
		try (PemWriter writer = new PemWriter(text)) {
			writer.writeObject(new PemObject(type, content));
		}
		return text.toString();
	}

	static void leadAway(ObjectNode answer) {
		for (String name : new String[] { "url", "uploadUrl", "downloadUrl" }) {
			if (answer.path(name).asString("").startsWith("http")) {
				URI url = URI.create(answer.path(name).asString());
				String host = url.getRawAuthority().replace(url.getHost(), "127.0.0.2");
				answer.put(name, url.toString().replace(url.getRawAuthority(), host));
			}
		}
	}

}
