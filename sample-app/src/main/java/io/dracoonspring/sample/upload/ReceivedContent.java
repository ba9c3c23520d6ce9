// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Counts the content that arrives from a browser, and the time that a reader waits for
 * it. One thread reads, and other threads look at the counts.
 */
final class ReceivedContent extends FilterInputStream {

	private volatile State state = new State(0, 0, 0);

	ReceivedContent(InputStream body) {
		super(body);
	}

	@Override
	public int read() throws IOException {
		byte[] single = new byte[1];
		return (read(single, 0, 1) < 0) ? -1 : single[0] & 0xFF;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		State before = this.state;
		long start = System.nanoTime();
		this.state = new State(before.bytes(), before.waited(), start);
		int count = 0;
		try {
			count = super.read(buffer, offset, length);
			return count;
		}
		finally {
			this.state = new State(before.bytes() + Math.max(0, count), before.waited() + System.nanoTime() - start, 0);
		}
	}

	/**
	 * Returns the number of bytes that have arrived.
	 * @return the number of bytes
	 */
	long bytes() {
		return this.state.bytes();
	}

	/**
	 * Returns the time for which the reader has waited for the browser, including the
	 * current wait.
	 * @return the sum of all waits
	 */
	Duration waited() {
		State current = this.state;
		long running = (current.since() != 0) ? System.nanoTime() - current.since() : 0;
		return Duration.ofNanos(current.waited() + running);
	}

	/**
	 * Holds the counts.
	 *
	 * @param waited the sum of the completed waits in nanoseconds
	 * @param since the value of {@link System#nanoTime()} at the start of the current
	 * wait, 0 if there is none
	 */
	private record State(long bytes, long waited, long since) {

	}

}
