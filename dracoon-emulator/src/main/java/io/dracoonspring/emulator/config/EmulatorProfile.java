// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.config;

/**
 * Which of the vendor's products is emulated.
 */
public enum EmulatorProfile {

	/** DRACOON Server, as its API document of 4.42.3 and the notes to 4.44.0 say. */
	SERVER(ServerVersion.NEWEST_SERVER),

	/**
	 * DRACOON Cloud 5.47.0: it has operations of its own and lacks old ones, stores in S3
	 * only, and refuses event log and permission list.
	 */
	CLOUD(ServerVersion.NEWEST_CLOUD);

	private final ServerVersion newest;

	EmulatorProfile(ServerVersion newest) {
		this.newest = newest;
	}

	/**
	 * Returns which version is emulated unless another one is named.
	 */
	public ServerVersion newest() {
		return this.newest;
	}

}
