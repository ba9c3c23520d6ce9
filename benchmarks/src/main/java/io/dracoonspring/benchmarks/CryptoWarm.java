// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import com.dracoon.sdk.crypto.FileDecryptionCipher;
import com.dracoon.sdk.crypto.FileEncryptionCipher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import io.dracoonspring.crypto.content.FileDecryptor;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.internal.CryptoWarmUp;

/**
 * Encrypts and decrypts files of 16 MiB in chunks of 64 KiB. This library and the
 * official SDK take turns in one virtual machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CryptoWarm {

	private static final int CHUNK = 64 * 1024;

	private static final int CHUNKS = 256;

	private final byte[][] content = new byte[CHUNKS][CHUNK];

	private final byte[][] encrypted = new byte[CHUNKS][CHUNK];

	private final byte[] output = new byte[CHUNK];

	private final PlainFileKey key = PlainFileKey.generate();

	private final PlainFileKey keyWithTag;

	/**
	 * Prepares content and ciphertext.
	 */
	public CryptoWarm() {
		CryptoWarmUp.beforeEncryption(Long.MAX_VALUE).then(CryptoWarmUp.beforeDecryption(Long.MAX_VALUE)).block();
		Random random = new Random(1);
		FileEncryptor encryptor = new FileEncryptor(this.key);
		for (int i = 0; i < CHUNKS; i++) {
			random.nextBytes(this.content[i]);
			encryptor.update(this.content[i], 0, CHUNK, this.encrypted[i], 0);
		}
		this.keyWithTag = encryptor.finish();
	}

	/**
	 * Encrypts with this library.
	 * @return the file key with the tag
	 */
	@Benchmark
	public PlainFileKey encryptOurs() {
		FileEncryptor encryptor = new FileEncryptor(this.key);
		for (byte[] chunk : this.content) {
			encryptor.update(chunk, 0, CHUNK, this.output, 0);
		}
		return encryptor.finish();
	}

	/**
	 * Encrypts with the official SDK.
	 * @param blackhole the consumer of the output
	 * @return the tag
	 */
	@Benchmark
	public byte[] encryptSdk(Blackhole blackhole) {
		FileEncryptionCipher encryptor = OfficialSdk.encryptor(this.key);
		for (byte[] chunk : this.content) {
			blackhole.consume(OfficialSdk.update(encryptor, chunk));
		}
		return OfficialSdk.finish(encryptor);
	}

	/**
	 * Decrypts with this library.
	 * @return the number of decrypted bytes
	 */
	@Benchmark
	public long decryptOurs() {
		FileDecryptor decryptor = new FileDecryptor(this.keyWithTag);
		for (byte[] chunk : this.encrypted) {
			decryptor.update(chunk, 0, CHUNK, this.output, 0);
		}
		decryptor.finish();
		return decryptor.processed();
	}

	/**
	 * Decrypts with the official SDK.
	 * @param blackhole the consumer of the output
	 */
	@Benchmark
	public void decryptSdk(Blackhole blackhole) {
		FileDecryptionCipher decryptor = OfficialSdk.decryptor(this.keyWithTag);
		for (byte[] chunk : this.encrypted) {
			blackhole.consume(OfficialSdk.update(decryptor, chunk));
		}
		byte[] tag = this.keyWithTag.tag();
		OfficialSdk.finish(decryptor, (tag != null) ? tag : new byte[0]);
	}

	/**
	 * Runs all benchmarks in this virtual machine and prints the results.
	 * @param args not used
	 * @throws RunnerException if a benchmark fails
	 */
	public static void main(String[] args) throws RunnerException {
		Collection<RunResult> results = new Runner(new OptionsBuilder().include(CryptoWarm.class.getName())
			.forks(0)
			.warmupIterations(5)
			.warmupTime(TimeValue.seconds(2))
			.measurementIterations(3)
			.measurementTime(TimeValue.seconds(2))
			.shouldFailOnError(true)
			.build()).run();
		Map<String, Double> speeds = new TreeMap<>();
		for (RunResult result : results) {
			speeds.put(result.getPrimaryResult().getLabel(),
					result.getPrimaryResult().getScore() * CHUNK * CHUNKS / 1_000_000);
		}
		for (String direction : new String[] { "encrypt", "decrypt" }) {
			double ours = speeds.getOrDefault(direction + "Ours", Double.NaN);
			double sdk = speeds.getOrDefault(direction + "Sdk", Double.NaN);
			System.out.printf(Locale.ROOT, "figure %s-ours %.0f MB/s%n", direction, ours);
			System.out.printf(Locale.ROOT, "figure %s-sdk %.0f MB/s%n", direction, sdk);
			System.out.printf(Locale.ROOT, "figure %s-ratio %.1f x%n", direction, ours / sdk);
		}
	}

}
