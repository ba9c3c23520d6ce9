// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.math.BigInteger;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.RewritingProxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests private keys that an attacker has changed on the server. Their encryption (CBC)
 * does not detect the change.
 */
class TamperedPrivateKeyTests {

	private static final String PASSWORD = "correct horse";

	private static final String LABEL = "ENCRYPTED PRIVATE KEY";

	private final KeyPairs keyPairs = TestKeys.quick();

	@ParameterizedTest
	@EnumSource(Parameter.class)
	void everyParameterIsChecked(Parameter changed) throws Exception {
		ForeignPrivateKey key = new ForeignPrivateKey().rounds(1).privateKeyInfo(changed.info());
		DracoonCryptoException ex = catchThrowableOfType(DracoonCryptoException.class,
				() -> this.keyPairs.unlock(key.toContainer(), PASSWORD));
		assertThat(ex.getReason()).isEqualTo(Reason.KEY_TAMPERED);
		assertThat(ex).hasMessageContaining("ask the administrator");
	}

	@Test
	void bytesAfterTheKeyAreRejected() throws Exception {
		byte[] key = TestKeys.raw(KeyPairVersion.A).getPrivate().getEncoded();
		ForeignPrivateKey longer = new ForeignPrivateKey().rounds(1)
			.privateKeyInfo(Arrays.copyOf(key, key.length + 15));
		assertThatExceptionOfType(DracoonCryptoException.class)
			.isThrownBy(() -> this.keyPairs.unlock(longer.toContainer(), PASSWORD));
	}

	@Test
	void noFlippedBitGivesAKeyThatIsUsed() throws Exception {
		byte[] container = Pem.decode(new ForeignPrivateKey().rounds(1).toPem(), LABEL, "key");
		int length = EncryptedPrivateKeyInfo.getInstance(container).getEncryptedData().length;
		int tampered = 0;
		for (int position = container.length - length; position < container.length; position++) {
			byte[] changed = container.clone();
			changed[position] ^= (byte) (1 << (position % 8));
			String pem = Pem.encode(LABEL, changed);
			DracoonCryptoException ex = catchThrowableOfType(DracoonCryptoException.class,
					() -> this.keyPairs.unlock(ForeignPrivateKey.container(pem), PASSWORD));
			assertThat(ex).as("position " + position).isNotNull();
			tampered += (ex.getReason() == Reason.KEY_TAMPERED) ? 1 : 0;
		}
		// most changes leave the structure and the padding intact
		assertThat(tampered).isGreaterThan(length / 2);
	}

	@Test
	void changedPasswordDoesNotStoreATamperedKey() {
		try (DracoonEmulator emulator = DracoonEmulator.start();
				RewritingProxy proxy = new RewritingProxy(emulator.baseUrl());
				Dracoon alice = Dracoon.builder()
					.baseUrl(proxy.url())
					.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
							Secret.of("Emulator-2026!"))
					.build()) {
			proxy.rewrite((request) -> TamperedPrivateKeyTests::flipBit);
			DracoonCryptoException ex = catchThrowableOfType(DracoonCryptoException.class,
					() -> alice.keyPairs()
						.changePassword("Encryption-2026!", "Changed-2026!")
						.blockLast(Duration.ofMinutes(1)));
			assertThat(ex.getReason()).isEqualTo(Reason.KEY_TAMPERED);
			assertThat(proxy.requests())
				.noneMatch((request) -> !request.startsWith("GET") && request.contains("keypair"));
		}
	}

	/** Changes a bit near the end of the private key, in its CRT coefficient. */
	private static void flipBit(ObjectNode answer) {
		String pem = answer.path("privateKeyContainer").path("privateKey").asString("");
		if (!pem.isEmpty()) {
			byte[] container = Pem.decode(pem, LABEL, "key");
			container[container.length - 100] ^= 1;
			((ObjectNode) answer.get("privateKeyContainer")).put("privateKey", Pem.encode(LABEL, container));
		}
	}

	/** Names the parameter of the key in which the test changes one bit. */
	enum Parameter {

		MODULUS, PUBLIC_EXPONENT, PRIVATE_EXPONENT, PRIME_P, PRIME_Q, EXPONENT_P, EXPONENT_Q, COEFFICIENT;

		byte[] info() throws Exception {
			RSAPrivateCrtKey key = (RSAPrivateCrtKey) TestKeys.raw(KeyPairVersion.A).getPrivate();
			BigInteger[] values = Stream
				.of(key.getModulus(), key.getPublicExponent(), key.getPrivateExponent(), key.getPrimeP(),
						key.getPrimeQ(), key.getPrimeExponentP(), key.getPrimeExponentQ(), key.getCrtCoefficient())
				.toArray(BigInteger[]::new);
			values[ordinal()] = values[ordinal()].flipBit(5);
			return new PrivateKeyInfo(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
					new RSAPrivateKey(values[0], values[1], values[2], values[3], values[4], values[5], values[6],
							values[7]))
				.getEncoded();
		}

	}

}
