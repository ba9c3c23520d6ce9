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
	 * Return how many there are.
	 * @return the number of requests that wait for their answer
	 */
	public synchronized int now() {
		return this.now;
	}

	/**
	 * Return how many there were at most.
	 * @return the largest number of requests at the same time
	 */
	public synchronized int most() {
		return this.most;
	}

	/**
	 * Return how many have come.
	 * @return the number of requests so far
	 */
	public synchronized long total() {
		return this.total;
	}

}
