// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.time.Duration;
import java.util.function.Function;

import reactor.core.publisher.Mono;

import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.crypto.content.ContentCipher;
import io.dracoonspring.crypto.content.FileDecryptor;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.observation.internal.SharedResult;

/**
 * Makes the virtual machine compile AES-GCM before the first large file. The virtual
 * machine compiles the JDK's AES-GCM only after a number of calls. Until then, it
 * interprets the code, which is fifty times slower. Without a warm-up, it would interpret
 * the code for a large part of the file.
 * <p>
 * Therefore this class makes some ten thousand small calls with a temporary key, in about
 * a fifth of a second. Encryption and decryption have separate warm-ups, because
 * compiling both together takes longer.
 */
public final class CryptoWarmUp {

	/** The length below which the warm-up takes more time than it saves. */
	private static final long WORTHWHILE = 8L * 1024 * 1024;

	/** The number of calls in one measurement. */
	private static final int BATCH = 1000;

	/**
	 * A batch that is this many times faster than the first batch counts as compiled.
	 * Compiled code is at least 30 times faster than the first batch. Code that is not
	 * fully compiled is only three times faster.
	 */
	private static final int COMPILED = 10;

	/**
	 * The number of consecutive fast batches that ends the warm-up. One fast batch is not
	 * enough, because it may be an exception.
	 */
	private static final int ENOUGH = 10;

	/**
	 * The maximum number of batches. If small files have already warmed up the ciphers,
	 * even the first batch is fast and no batch becomes faster. In this case, all batches
	 * together take a few hundredths of a second.
	 */
	private static final int MOST = 60;

	/**
	 * The longest time of the warm-up if the ciphers do not become faster, for example
	 * because the virtual machine runs without compiler.
	 */
	private static final long TIMEOUT_NANOS = Duration.ofMillis(500).toNanos();

	private static final int CALL_LENGTH = 512;

	/** The number of bytes in one call when content of a file is processed. */
	private static final int LONG_CALL_LENGTH = 16 * 1024;

	/**
	 * Every 200th call is as long as the calls for a file. Otherwise the first call for a
	 * file would make the virtual machine discard the compiled code.
	 */
	private static final int LONG_CALL_EVERY = 200;

	private CryptoWarmUp() {
	}

	/**
	 * Warms up the encryption of content, once in the life of the virtual machine and on
	 * a worker thread. Callers wait for the end of the warm-up before they encrypt
	 * content.
	 * @param length how many bytes are about to be encrypted; for small content nothing
	 * happens
	 * @return completes when the cipher is warm; never fails because of the warm-up
	 */
	public static Mono<Void> beforeEncryption(long length) {
		return (length < WORTHWHILE) ? Mono.empty() : Encryption.WARM_UP;
	}

	/**
	 * Warms up the decryption of content, in the same way as the encryption.
	 * @param length how many bytes are about to be decrypted; for small content nothing
	 * happens
	 * @return completes when the cipher is warm; never fails because of the warm-up
	 */
	public static Mono<Void> beforeDecryption(long length) {
		return (length < WORTHWHILE) ? Mono.empty() : Decryption.WARM_UP;
	}

	private static Mono<Void> once(Function<PlainFileKey, ContentCipher> direction) {
		return SharedResult.inOwnTraces(Mono.<Void>fromRunnable(() -> run(direction))
			.subscribeOn(DracoonSchedulers.boundedElastic())
			.onErrorComplete(Exception.class)
			.cache());
	}

	private static void run(Function<PlainFileKey, ContentCipher> direction) {
		byte[] data = new byte[LONG_CALL_LENGTH];
		PlainFileKey key = PlainFileKey.generate();
		// do not measure the first batch, because it also loads classes
		batch(direction.apply(key), data);
		long begin = System.nanoTime();
		long first = batch(direction.apply(key), data);
		int fast = 0;
		for (int i = 0; i < MOST && fast < ENOUGH && System.nanoTime() - begin < TIMEOUT_NANOS; i++) {
			// use a new cipher for each batch, because the first call of a cipher takes a
			// separate code path. If this path were not part of the compilation, the
			// first file would make the virtual machine discard the compiled code
			fast = (batch(direction.apply(key), data) < first / COMPILED) ? fast + 1 : 0;
		}
		key.wipe();
	}

	private static long batch(ContentCipher cipher, byte[] data) {
		long start = System.nanoTime();
		for (int i = 0; i < BATCH; i++) {
			int length = (i % LONG_CALL_EVERY != 0) ? CALL_LENGTH : data.length;
			cipher.update(data, 0, length, data, 0);
		}
		return System.nanoTime() - start;
	}

	/** Holds the cached warm-up, which is created at the first use of this class. */
	private static final class Encryption {

		static final Mono<Void> WARM_UP = once(FileEncryptor::new);

	}

	/** Holds the cached warm-up, which is created at the first use of this class. */
	private static final class Decryption {

		static final Mono<Void> WARM_UP = once(
				(key) -> new FileDecryptor(key.withTag(new byte[PlainFileKey.TAG_LENGTH])));

	}

}
