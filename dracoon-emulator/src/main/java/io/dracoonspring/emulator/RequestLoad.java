// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

/**
 * Counts how many of the requests that {@link DracoonEmulator#watchLoad} selects the
 * emulator processes at the same time. A request counts from its arrival until the
 * response goes out or the connection breaks.
 */
public final class RequestLoad {

	private int now;

	private int most;

	private long total;

	RequestLoad() {
	}

	synchronized void enter() {
		this.total++;
		this.now++;
		this.most = Math.max(this.most, this.now);
	}

	synchronized void leave() {
		this.now--;
	}

	/**
	 * Returns the number of requests in progress.
	 * @return the number of requests that wait for their response
	 */
	public synchronized int now() {
		return this.now;
	}

	/**
	 * Returns the highest number of requests in progress so far.
	 * @return the highest number of requests that were in progress at the same time
	 */
	public synchronized int most() {
		return this.most;
	}

	/**
	 * Returns the total number of requests.
	 * @return the number of all requests so far, including those in progress
	 */
	public synchronized long total() {
		return this.total;
	}

}
