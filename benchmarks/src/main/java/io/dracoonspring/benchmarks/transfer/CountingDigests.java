// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.Serial;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.MessageDigestSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts the bytes of which this process computes the MD5. */
public final class CountingDigests extends MessageDigestSpi {

	private static final LongAdder BYTES = new LongAdder();

	private static final Provider ORIGIN = origin();

	private final MessageDigest digest;

	/**
	 * Creates a digest.
	 * @throws NoSuchAlgorithmException if there is no MD5
	 */
	public CountingDigests() throws NoSuchAlgorithmException {
		this.digest = MessageDigest.getInstance("MD5", ORIGIN);
	}

	private static Provider origin() {
		try {
			return MessageDigest.getInstance("MD5").getProvider();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java runtime must have MD5", ex);
		}
	}

	/** Starts counting. */
	static void install() {
		Security.insertProviderAt(new Counting(), 1);
	}

	/**
	 * Returns the number of digested bytes.
	 * @return the number of bytes
	 */
	static long bytes() {
		return BYTES.sum();
	}

	@Override
	protected void engineUpdate(byte input) {
		BYTES.increment();
		this.digest.update(input);
	}

	@Override
	protected void engineUpdate(byte[] input, int offset, int len) {
		BYTES.add(len);
		this.digest.update(input, offset, len);
	}

	@Override
	protected void engineUpdate(ByteBuffer input) {
		BYTES.add(input.remaining());
		this.digest.update(input);
	}

	@Override
	protected byte[] engineDigest() {
		return this.digest.digest();
	}

	@Override
	protected void engineReset() {
		this.digest.reset();
	}

	/** Takes precedence over the provider that computes the digests. */
	private static final class Counting extends Provider {

		@Serial
		private static final long serialVersionUID = 1L;

		private Counting() {
			super("Counting", "1", "Counts what is digested");
			putService(new Service(this, "MessageDigest", "MD5", CountingDigests.class.getName(), List.of(), Map.of()));
		}

	}

}
