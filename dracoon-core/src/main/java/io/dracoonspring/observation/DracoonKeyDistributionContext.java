// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation;

import io.micrometer.observation.Observation;

/**
 * Holds the state of a distribution of missing file keys while it is observed.
 */
public class DracoonKeyDistributionContext extends Observation.Context {

	private volatile long distributed;

	private volatile long failed;

	/**
	 * Returns how many file keys have been stored on the server.
	 * @return the number of keys
	 */
	public long getDistributed() {
		return this.distributed;
	}

	/**
	 * Sets how many file keys have been stored on the server.
	 * @param distributed the number of keys
	 */
	public void setDistributed(long distributed) {
		this.distributed = distributed;
	}

	/**
	 * Returns how many file keys could not be encrypted or stored.
	 * @return the number of keys
	 */
	public long getFailed() {
		return this.failed;
	}

	/**
	 * Sets how many file keys could not be encrypted or stored.
	 * @param failed the number of keys
	 */
	public void setFailed(long failed) {
		this.failed = failed;
	}

}
