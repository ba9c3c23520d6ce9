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

package io.dracoonspring.emulator.faults;

import java.util.Random;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * A fault that is switched on.
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
	 * Return the id.
	 * @return the id
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Return what goes wrong.
	 * @return the fault
	 */
	public Fault fault() {
		return this.fault;
	}

	/**
	 * Return how often it has hit.
	 * @return the number of requests
	 */
	public synchronized int hits() {
		return this.hits;
	}

	synchronized boolean hits(ServerHttpRequest request) {
		if ((this.fault.times() > 0 && this.hits >= this.fault.times()) || !this.matcher.matches(request)) {
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
