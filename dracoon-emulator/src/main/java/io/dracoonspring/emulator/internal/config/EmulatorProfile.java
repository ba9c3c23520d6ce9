// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.config;

/**
 * Selects the emulated product.
 */
public enum EmulatorProfile {

	/**
	 * DRACOON Server, according to its API document of 4.42.3 and the notes on 4.44.0.
	 */
	SERVER(ServerVersion.NEWEST_SERVER),

	/**
	 * DRACOON Cloud 5.47.0. It has additional operations and lacks some old ones. It
	 * stores content in S3 only, and refuses event log and permission list.
	 */
	CLOUD(ServerVersion.NEWEST_CLOUD);

	private final ServerVersion newest;

	EmulatorProfile(ServerVersion newest) {
		this.newest = newest;
	}

	/**
	 * Returns the version that is emulated unless another one is configured.
	 */
	public ServerVersion newest() {
		return this.newest;
	}

}
