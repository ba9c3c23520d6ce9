// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.util.Random;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Represents a fault that is switched on.
 */
public final class ActiveFault {

	private final long id;

	private final Fault fault;

	private final Target.Matcher matcher;

	private final Random random;

	private int seen;

	private int hits;

	ActiveFault(long id, Fault fault) {
		this.id = id;
		this.fault = fault;
		this.matcher = fault.target().matcher();
		this.random = new Random(fault.seed());
	}

	/**
	 * Returns the id.
	 * @return the id
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Returns the fault itself.
	 * @return the fault
	 */
	public Fault fault() {
		return this.fault;
	}

	/**
	 * Returns the number of requests that the fault has hit.
	 * @return the number of requests
	 */
	public synchronized int hits() {
		return this.hits;
	}

	synchronized boolean hits(ServerHttpRequest request) {
		if ((this.fault.count() > 0 && this.hits >= this.fault.count()) || !this.matcher.matches(request)) {
			return false;
		}
		if (++this.seen <= this.fault.skip()) {
			return false;
		}
		if (this.fault.probability() < 1 && this.random.nextDouble() >= this.fault.probability()) {
			return false;
		}
		this.hits++;
		return true;
	}

}
