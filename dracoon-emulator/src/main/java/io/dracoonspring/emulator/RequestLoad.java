// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

/**
 * How many requests of a kind are at the emulator at the same time. A request is there
 * from its arrival until the answer goes out or the connection breaks.
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
	 * Returns how many there are.
	 * @return the number of requests that wait for their answer
	 */
	public synchronized int now() {
		return this.now;
	}

	/**
	 * Returns how many there were at most.
	 * @return the largest number of requests at the same time
	 */
	public synchronized int most() {
		return this.most;
	}

	/**
	 * Returns how many have come.
	 * @return the number of requests so far
	 */
	public synchronized long total() {
		return this.total;
	}

}
