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

package io.dracoonspring.observation;

import io.micrometer.observation.Observation;

/**
 * What is known about a distribution of missing file keys while it is observed.
 */
public class DracoonKeyDistributionContext extends Observation.Context {

	private volatile long distributed;

	private volatile long failed;

	/**
	 * Return how many file keys have been stored on the server.
	 * @return the number of keys
	 */
	public long getDistributed() {
		return this.distributed;
	}

	/**
	 * Set how many file keys have been stored on the server.
	 * @param distributed the number of keys
	 */
	public void setDistributed(long distributed) {
		this.distributed = distributed;
	}

	/**
	 * Return how many file keys could not be made or stored.
	 * @return the number of keys
	 */
	public long getFailed() {
		return this.failed;
	}

	/**
	 * Set how many file keys could not be made or stored.
	 * @param failed the number of keys
	 */
	public void setFailed(long failed) {
		this.failed = failed;
	}

}
