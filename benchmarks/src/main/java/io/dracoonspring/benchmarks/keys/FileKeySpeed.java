// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.dracoon.sdk.crypto.Crypto;
import com.dracoon.sdk.crypto.error.CryptoException;
import com.dracoon.sdk.crypto.model.EncryptedFileKey;
import com.dracoon.sdk.crypto.model.PlainFileKey.Version;
import com.dracoon.sdk.crypto.model.UserKeyPair;
import com.dracoon.sdk.crypto.model.UserPrivateKey;
import com.dracoon.sdk.crypto.model.UserPublicKey;

import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.benchmarks.Median;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.key.FileKeys;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.KeyPairs;
import io.dracoonspring.crypto.key.RsaProvider;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

/**
 * Wraps and unwraps file keys in one thread. This library, with several security
 * providers, and the official SDK take turns. The SDK does not keep an unlocked key pair.
 * Therefore it decrypts the private key with the password again whenever it unwraps a
 * file key.
 */
public final class FileKeySpeed {

	private static final String PASSWORD = "Benchmark-2026!";

	private static final int ROUNDS = 3;

	private static final double NANOS = 1e9;

	private FileKeySpeed() {
	}

	/**
	 * Runs all measurements and prints the results.
	 * @param args the security providers, {@code jdk} and {@code ACCP} by default
	 * @throws CryptoException if the SDK fails
	 */
	public static void main(String[] args) throws CryptoException {
		List<String> providers = (args.length > 0) ? List.of(args) : List.of("jdk", "ACCP");
		for (KeyPairVersion version : KeyPairVersion.values()) {
			measure(version, providers);
		}
	}

	private static void measure(KeyPairVersion version, List<String> providers) throws CryptoException {
		UserKeyPairContainer container = new KeyPairs().generate(version, PASSWORD);
		PlainFileKey plain = new FileEncryptor(PlainFileKey.generate()).finish();
		List<Contender> wrapping = new ArrayList<>();
		List<Contender> unwrapping = new ArrayList<>();
		for (String provider : providers) {
			RsaProvider rsa = RsaProvider.named(provider);
			FileKeys fileKeys = new FileKeys(rsa);
			UnlockedKeyPair pair = new KeyPairs(rsa).unlock(container, PASSWORD);
			FileKey wrapped = fileKeys.encrypt(plain, pair.publicKey());
			String name = provider.toLowerCase(Locale.ROOT);
			wrapping.add(new Contender(name, () -> fileKeys.encrypt(plain, pair.publicKey())));
			unwrapping.add(new Contender(name, () -> fileKeys.decrypt(wrapped, pair)));
		}
		UserPublicKey publicKey = new UserPublicKey(UserKeyPair.Version.getByValue(version.value()),
				container.publicKeyContainer().publicKey().toCharArray());
		UserPrivateKey privateKey = new UserPrivateKey(UserKeyPair.Version.getByValue(version.value()),
				container.privateKeyContainer().privateKey().toCharArray());
		com.dracoon.sdk.crypto.model.PlainFileKey sdkPlain = new com.dracoon.sdk.crypto.model.PlainFileKey(
				Version.AES256GCM, plain.key(), plain.iv());
		sdkPlain.setTag(plain.tag());
		EncryptedFileKey sdkWrapped = Crypto.encryptFileKey(sdkPlain, publicKey);
		wrapping.add(0, new Contender("sdk", () -> Crypto.encryptFileKey(sdkPlain, publicKey)));
		unwrapping.add(0,
				new Contender("sdk", () -> Crypto.decryptFileKey(sdkWrapped, privateKey, PASSWORD.toCharArray())));
		String name = version.value().toLowerCase(Locale.ROOT);
		print(name + "-wrap", wrapping);
		print(name + "-unwrap", unwrapping);
	}

	// measures in turns, so that disturbances of the machine affect all contenders
	// equally
	private static void print(String name, List<Contender> contenders) throws CryptoException {
		for (Contender contender : contenders) {
			run(contender.work(), 1);
		}
		for (int round = 0; round < ROUNDS; round++) {
			for (Contender contender : contenders) {
				contender.figures().add(run(contender.work(), 2));
			}
		}
		for (Contender contender : contenders) {
			System.out.printf(Locale.ROOT, "figure %s-%s %.1f keys/s%n", name, contender.name(), contender.median());
			for (Contender other : contenders.subList(contenders.indexOf(contender) + 1, contenders.size())) {
				System.out.printf(Locale.ROOT, "figure %s-%s-to-%s %.2f x%n", name, other.name(), contender.name(),
						other.median() / contender.median());
			}
		}
	}

	private static double run(Work work, int seconds) throws CryptoException {
		long start = System.nanoTime();
		long end = start + (long) (seconds * NANOS);
		long count = 0;
		while (System.nanoTime() < end) {
			if (work.run() == null) {
				throw new IllegalStateException("Nothing came out");
			}
			count++;
		}
		return count * NANOS / (System.nanoTime() - start);
	}

	/** An operation to measure. */
	private interface Work {

		Object run() throws CryptoException;

	}

	/**
	 * An implementation to measure.
	 *
	 * @param figures operations per second, for each round
	 */
	private record Contender(String name, Work work, List<Double> figures) {

		Contender(String name, Work work) {
			this(name, work, new ArrayList<>());
		}

		double median() {
			return Median.of(this.figures);
		}

	}

}
