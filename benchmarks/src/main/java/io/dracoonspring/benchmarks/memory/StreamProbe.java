// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.memory;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.Locale;

import io.dracoonspring.crypto.content.FileDecryptor;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.internal.CryptoWarmUp;

/**
 * Runs in a virtual machine with a small heap. It encrypts a long stream while reading
 * it, and decrypts and verifies the result.
 */
public final class StreamProbe {

	private static final int CHUNK = 64 * 1024;

	private StreamProbe() {
	}

	/**
	 * Encrypts and decrypts the stream, and prints the peak heap and the time.
	 * @param args the length in MiB
	 * @throws IOException never
	 */
	public static void main(String[] args) throws IOException {
		long length = Long.parseLong(args[0]) << 20;
		CryptoWarmUp.beforeEncryption(length).then(CryptoWarmUp.beforeDecryption(length)).block();
		PlainFileKey key = PlainFileKey.generate();
		long start = System.nanoTime();
		// compute the authentication tag in a first pass, because the decryption in the
		// second pass needs it
		FileEncryptor first = new FileEncryptor(key);
		drain(first.reading(new Zeros(length)));
		PlainFileKey finished = first.finish();
		InputStream ciphertext = new FileEncryptor(key).reading(new Zeros(length));
		long decrypted = drain(new FileDecryptor(finished).reading(ciphertext));
		if (decrypted != length) {
			throw new IllegalStateException("Only " + decrypted + " bytes came out");
		}
		long peak = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.mapToLong(StreamProbe::peak)
			.sum();
		System.out.printf(Locale.ROOT, "figure stream-length %d MiB%n", length >> 20);
		System.out.printf(Locale.ROOT, "figure stream-heap-peak %d MiB%n", peak >> 20);
		System.out.printf(Locale.ROOT, "figure stream-time %.1f s%n", (System.nanoTime() - start) / 1e9);
	}

	private static long peak(MemoryPoolMXBean pool) {
		return pool.getPeakUsage().getUsed();
	}

	private static long drain(InputStream in) throws IOException {
		byte[] chunk = new byte[CHUNK];
		long total = 0;
		for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
			total += read;
		}
		return total;
	}

	/** A long stream of zeros. */
	private static final class Zeros extends InputStream {

		private long remaining;

		Zeros(long length) {
			this.remaining = length;
		}

		@Override
		public int read() {
			return (this.remaining-- > 0) ? 0 : -1;
		}

		@Override
		public int read(byte[] b, int off, int len) {
			if (this.remaining <= 0) {
				return -1;
			}
			int read = (int) Math.min(len, this.remaining);
			Arrays.fill(b, off, off + read, (byte) 0);
			this.remaining -= read;
			return read;
		}

	}

}
