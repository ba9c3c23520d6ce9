/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.benchmarks.keys;

import java.util.Base64;
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
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.key.FileKeys;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.KeyPairs;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

/**
 * Wraps and unwraps file keys in one thread, ours and the official SDK. The SDK knows no
 * unlocked key pair: it derives the key from the password for every file key.
 */
public final class FileKeySpeed {

	private static final String PASSWORD = "Benchmark-2026!";

	private static final double NANOS = 1e9;

	private FileKeySpeed() {
	}

	/**
	 * Measures everything and prints the figures.
	 * @param args not used
	 * @throws CryptoException if the SDK fails
	 */
	public static void main(String[] args) throws CryptoException {
		for (KeyPairVersion version : KeyPairVersion.values()) {
			measure(version);
		}
	}

	private static void measure(KeyPairVersion version) throws CryptoException {
		UserKeyPairContainer container = new KeyPairs().generate(version, PASSWORD);
		PlainFileKey plain = new FileEncryptor(PlainFileKey.generate()).finish();
		FileKeys fileKeys = new FileKeys();
		String name = version.value().toLowerCase(Locale.ROOT);
		double wrap;
		double unwrap;
		FileKey wrapped;
		try (UnlockedKeyPair pair = new KeyPairs().unlock(container, PASSWORD)) {
			wrapped = fileKeys.encrypt(plain, pair.publicKey());
			wrap = perSecond(() -> fileKeys.encrypt(plain, pair.publicKey()), 2);
			unwrap = perSecond(() -> fileKeys.decrypt(wrapped, pair), 3);
		}
		com.dracoon.sdk.crypto.model.PlainFileKey sdkPlain = new com.dracoon.sdk.crypto.model.PlainFileKey(
				Version.AES256GCM, plain.key(), plain.iv());
		sdkPlain.setTag(plain.tag());
		UserPublicKey publicKey = new UserPublicKey(UserKeyPair.Version.getByValue(version.value()),
				container.publicKeyContainer().publicKey().toCharArray());
		UserPrivateKey privateKey = new UserPrivateKey(UserKeyPair.Version.getByValue(version.value()),
				container.privateKeyContainer().privateKey().toCharArray());
		Base64.Decoder decoder = Base64.getDecoder();
		EncryptedFileKey sdkWrapped = new EncryptedFileKey(EncryptedFileKey.Version.getByValue(wrapped.version()),
				decoder.decode(wrapped.key()), decoder.decode(wrapped.iv()));
		sdkWrapped.setTag(decoder.decode(wrapped.tag()));
		double sdkWrap = perSecond(() -> Crypto.encryptFileKey(sdkPlain, publicKey), 2);
		double sdkUnwrap = perSecond(() -> Crypto.decryptFileKey(sdkWrapped, privateKey, PASSWORD.toCharArray()), 3);
		print(name + "-wrap", wrap, sdkWrap);
		print(name + "-unwrap", unwrap, sdkUnwrap);
	}

	private static void print(String name, double ours, double sdk) {
		System.out.printf(Locale.ROOT, "figure %s-ours %.0f keys/s%n", name, ours);
		System.out.printf(Locale.ROOT, "figure %s-sdk %.1f keys/s%n", name, sdk);
		System.out.printf(Locale.ROOT, "figure %s-ratio %.2f x%n", name, ours / sdk);
	}

	// the first second is for the compiler
	private static double perSecond(Work work, int seconds) throws CryptoException {
		run(work, 1);
		return run(work, seconds);
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

	/**
	 * What is measured.
	 */
	private interface Work {

		Object run() throws CryptoException;

	}

}
