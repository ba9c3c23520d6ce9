// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.time.Duration;
import java.util.function.Function;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.crypto.content.ContentCipher;
import io.dracoonspring.crypto.content.FileDecryptor;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.observation.internal.SharedResult;

/**
 * Makes the first gigabyte as fast as the others. The JDK's AES-GCM is fast only once the
 * virtual machine has compiled it, and the virtual machine decides that by the number of
 * calls: a file alone would stay interpreted, fifty times slower, for a long time. Small
 * calls with a throw-away key cure that, some ten thousand in about a fifth of a second,
 * for one direction: what is compiled for both at a time is ready later.
 */
public final class CryptoWarmUp {

	/** Below this the cure costs more than it brings. */
	private static final long WORTHWHILE = 8L * 1024 * 1024;

	/** How many calls are measured together. */
	private static final int BATCH = 1000;

	/**
	 * How much faster than at first a batch is when all is compiled: 30 times and more
	 * when it is, three times just before.
	 */
	private static final int COMPILED = 10;

	/** How many fast batches in a row are no accident. */
	private static final int ENOUGH = 10;

	/**
	 * How many batches there are at most. Where small files have warmed the ciphers up
	 * already nothing becomes faster, and these take a few hundredths of a second.
	 */
	private static final int MOST = 60;

	/**
	 * How long to go on where it does not become fast, perhaps because the virtual
	 * machine compiles nothing.
	 */
	private static final long PATIENCE = Duration.ofMillis(500).toNanos();

	private static final int CALL_LENGTH = 512;

	/** As much as the ciphers take of a file at a time. */
	private static final int LONG_CALL_LENGTH = 16 * 1024;

	/**
	 * How often a call is as long as those of a file, so that what is compiled does not
	 * have to be thrown away when the first of them comes.
	 */
	private static final int LONG_CALL_EVERY = 200;

	private CryptoWarmUp() {
	}

	/**
	 * Warms the encryption of content up, once in the life of the virtual machine and on
	 * a worker thread. To be waited for before content is encrypted.
	 * @param length how many bytes are about to be encrypted; for small content nothing
	 * happens
	 * @return completes when the cipher is warm; never fails on account of warming up
	 */
	public static Mono<Void> beforeEncryption(long length) {
		return (length < WORTHWHILE) ? Mono.empty() : Encryption.WARM_UP;
	}

	/**
	 * Warms the decryption of content up, as encryption.
	 * @param length how many bytes are about to be decrypted; for small content nothing
	 * happens
	 * @return completes when the cipher is warm; never fails on account of warming up
	 */
	public static Mono<Void> beforeDecryption(long length) {
		return (length < WORTHWHILE) ? Mono.empty() : Decryption.WARM_UP;
	}

	private static Mono<Void> once(Function<PlainFileKey, ContentCipher> direction) {
		return SharedResult.inOwnTraces(Mono.<Void>fromRunnable(() -> run(direction))
			.subscribeOn(Schedulers.boundedElastic())
			.onErrorComplete(Exception.class)
			.cache());
	}

	private static void run(Function<PlainFileKey, ContentCipher> direction) {
		byte[] data = new byte[LONG_CALL_LENGTH];
		PlainFileKey key = PlainFileKey.generate();
		// loads classes besides
		batch(direction.apply(key), data);
		long begin = System.nanoTime();
		long first = batch(direction.apply(key), data);
		int fast = 0;
		for (int i = 0; i < MOST && fast < ENOUGH && System.nanoTime() - begin < PATIENCE; i++) {
			// the first call of a cipher takes a way of its own: who never takes it while
			// the rest is compiled makes the first file throw that away
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

	/**
	 * Created by the virtual machine on first use, which makes it once.
	 */
	private static final class Encryption {

		static final Mono<Void> WARM_UP = once(FileEncryptor::new);

	}

	/**
	 * Created by the virtual machine on first use, which makes it once.
	 */
	private static final class Decryption {

		static final Mono<Void> WARM_UP = once(
				(key) -> new FileDecryptor(key.withTag(new byte[PlainFileKey.TAG_LENGTH])));

	}

}
