// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.PrivateKeyContainer;
import io.dracoonspring.api.UserKeyPairContainer;

/**
 * Creates private keys in the format of other clients, with another implementation of
 * PBKDF2.
 */
final class ForeignPrivateKey {

	private byte[] privateKeyInfo = TestKeys.raw(KeyPairVersion.A).getPrivate().getEncoded();

	private byte[] password = "correct horse".getBytes(StandardCharsets.US_ASCII);

	private BigInteger rounds = BigInteger.valueOf(100);

	private byte[] salt = new byte[20];

	private @Nullable Integer keyLength;

	private @Nullable AlgorithmIdentifier prf;

	private Digest digest = new SHA1Digest();

	private ASN1ObjectIdentifier cipher = NISTObjectIdentifiers.id_aes256_CBC;

	private ASN1ObjectIdentifier scheme = PKCSObjectIdentifiers.id_PBES2;

	private int cipherKeyLength = 32;

	private boolean worthless;

	ForeignPrivateKey privateKeyInfo(byte[] value) {
		this.privateKeyInfo = value;
		return this;
	}

	ForeignPrivateKey password(byte[] value) {
		this.password = value;
		return this;
	}

	ForeignPrivateKey rounds(int value) {
		this.rounds = BigInteger.valueOf(value);
		return this;
	}

	ForeignPrivateKey declaredRounds(BigInteger value) {
		this.rounds = value;
		this.worthless = true;
		return this;
	}

	ForeignPrivateKey salt(int length) {
		this.salt = new byte[length];
		Arrays.fill(this.salt, (byte) 0x5a);
		return this;
	}

	ForeignPrivateKey keyLength(int value) {
		this.keyLength = value;
		return this;
	}

	ForeignPrivateKey prf(AlgorithmIdentifier identifier, Digest value) {
		this.prf = identifier;
		this.digest = value;
		return this;
	}

	ForeignPrivateKey cipher(ASN1ObjectIdentifier identifier, int length) {
		this.cipher = identifier;
		this.cipherKeyLength = length;
		return this;
	}

	ForeignPrivateKey scheme(ASN1ObjectIdentifier identifier) {
		this.scheme = identifier;
		return this;
	}

	String toPem() throws Exception {
		byte[] iv = new byte[16];
		ASN1EncodableVector kdf = new ASN1EncodableVector();
		kdf.add(new DEROctetString(this.salt));
		kdf.add(new ASN1Integer(this.rounds));
		if (this.keyLength != null) {
			kdf.add(new ASN1Integer(this.keyLength));
		}
		if (this.prf != null) {
			kdf.add(this.prf);
		}
		DERSequence parameters = new DERSequence(new AlgorithmIdentifier[] {
				new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBKDF2, new DERSequence(kdf)),
				new AlgorithmIdentifier(this.cipher, new DEROctetString(iv)) });
		byte[] ciphertext = (this.worthless) ? new byte[1232] : encrypt(iv);
		return Pem.encode("ENCRYPTED PRIVATE KEY",
				new EncryptedPrivateKeyInfo(new AlgorithmIdentifier(this.scheme, parameters), ciphertext).getEncoded());
	}

	private byte[] encrypt(byte[] iv) throws Exception {
		PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(this.digest);
		generator.init(this.password, this.salt, this.rounds.intValueExact());
		KeyParameter key = (KeyParameter) generator.generateDerivedParameters(this.cipherKeyLength * 8);
		Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
		aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key.getKey(), "AES"), new IvParameterSpec(iv));
		return aes.doFinal(this.privateKeyInfo);
	}

	UserKeyPairContainer toContainer() throws Exception {
		return container(toPem());
	}

	static UserKeyPairContainer container(String pem) {
		return new UserKeyPairContainer(new PrivateKeyContainer("A", pem, null, null),
				TestKeys.publicKey(KeyPairVersion.A));
	}

}
