// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.PrivateKeyContainer;
import io.dracoonspring.api.PublicKeyContainer;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.crypto.internal.FileKeyOpener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that input from a server or a user causes only exceptions of this library or of
 * Jackson, and takes little time. The build only replays the inputs in the resources.
 * With the environment variable {@code JAZZER_FUZZ=1}, Jazzer searches for new inputs,
 * for one test method at a time.
 */
class CryptoFuzzTests {

	/**
	 * Limits the rounds of the key derivation. The test unlocks only keys with fewer
	 * rounds. The library allows far more rounds, but these would take too long here.
	 */
	private static final int SLOW_ROUNDS = 10_000;

	private static final JsonMapper JSON = ApiServer.mapper();

	private final KeyPairs keyPairs = new KeyPairs(RsaProvider.named("jdk"), RsaKeys::generate, 1, 10_000_000);

	@FuzzTest(maxDuration = "60s")
	void privateKeyAsText(byte[] data) {
		readPrivateKey(new String(data, StandardCharsets.UTF_8));
	}

	@FuzzTest(maxDuration = "60s")
	void privateKeyAsBytes(byte[] data) {
		readPrivateKey(Pem.encode("ENCRYPTED PRIVATE KEY", data));
	}

	private void readPrivateKey(String pem) {
		try {
			ProtectedPrivateKey key = ProtectedPrivateKey.read(pem, 10_000_000);
			assertThat(key.toString()).contains("rounds=");
			if (Integer.parseInt(key.toString().replaceAll("(?s).*rounds=(\\d+).*", "$1")) < SLOW_ROUNDS) {
				this.keyPairs.unlock(new PrivateKeyContainer("A", pem, null, null), "password").close();
			}
		}
		catch (DracoonCryptoException ex) {
			assertThat(ex.getReason()).isNotNull();
		}
	}

	@FuzzTest(maxDuration = "60s")
	void publicKey(FuzzedDataProvider data) {
		String version = data.pickValue(new String[] { "A", "RSA-4096", "B" });
		String pem = data.consumeBoolean() ? data.consumeRemainingAsString()
				: Pem.encode("PUBLIC KEY", data.consumeRemainingAsBytes());
		try {
			this.keyPairs.readPublicKey(new PublicKeyContainer(version, pem, null, null));
		}
		catch (DracoonCryptoException ex) {
			assertThat(ex.getReason()).isNotNull();
		}
	}

	@FuzzTest(maxDuration = "60s")
	void keyPairAsJson(byte[] data) {
		try {
			UserKeyPairContainer container = JSON.readValue(data, UserKeyPairContainer.class);
			if (container != null && container.privateKeyContainer() != null
					&& container.publicKeyContainer() != null) {
				this.keyPairs.readPublicKey(container.publicKeyContainer());
				ProtectedPrivateKey.read(container.privateKeyContainer().privateKey(), 10_000_000);
			}
		}
		catch (JacksonException | DracoonCryptoException ex) {
			assertThat(ex.getMessage()).isNotBlank();
		}
	}

	@FuzzTest(maxDuration = "60s")
	void fileKeyAsJson(byte[] data) {
		try {
			FileKey fileKey = JSON.readValue(data, FileKey.class);
			if (fileKey != null) {
				for (UnlockedKeyPair pair : Pairs.ALL) {
					openOrRefuse(fileKey, pair);
				}
			}
		}
		catch (JacksonException ex) {
			assertThat(ex.getMessage()).isNotBlank();
		}
	}

	@FuzzTest(maxDuration = "60s")
	void encryptedFileKey(byte[] data) {
		String encrypted = Base64.getEncoder().encodeToString(Arrays.copyOf(data, 256));
		FileKey fileKey = new FileKey(encrypted, "AAAAAAAAAAAAAAAA", "A", "AAAAAAAAAAAAAAAAAAAAAA==");
		assertThat(Pairs.ALL.stream().map((pair) -> openOrRefuse(fileKey, pair)).distinct())
			.as("different outcomes of the providers")
			.hasSize(1);
	}

	private static String openOrRefuse(FileKey fileKey, UnlockedKeyPair pair) {
		try {
			return Arrays.toString(FileKeyOpener.decrypt(fileKey, List.of(pair)).key());
		}
		catch (DracoonCryptoException ex) {
			assertThat(ex.getMessage()).isNotBlank();
			return ex.getReason().name();
		}
	}

	@FuzzTest(maxDuration = "60s")
	void passwords(FuzzedDataProvider data) {
		String password = data.consumeRemainingAsString();
		List<byte[]> candidates = PasswordCandidates.of(password);
		assertThat(candidates).isNotEmpty().hasSizeLessThanOrEqualTo(4).doesNotHaveDuplicates();
		assertThat(candidates.get(0)).isEqualTo(password.getBytes(StandardCharsets.UTF_8));
		candidates.forEach((candidate) -> Arrays.fill(candidate, (byte) 0));
	}

	/** Holds one key pair, which is unlocked once for every provider. */
	private static final class Pairs {

		static final List<UnlockedKeyPair> ALL = TestProvider.all()
			.stream()
			.map((rsa) -> TestKeys.unlocked(KeyPairVersion.A, rsa))
			.toList();

	}

}
