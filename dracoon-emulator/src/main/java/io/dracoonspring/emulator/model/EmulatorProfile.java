// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.model;

/**
 * Selects the emulated product.
 */
public enum EmulatorProfile {

	/**
	 * DRACOON Server, according to its API document of 4.42.3 and the notes on 4.44.0.
	 */
	SERVER,

	/**
	 * DRACOON Cloud 5.47.0. It has additional operations and lacks some old ones. It
	 * stores content in S3 only, and refuses event log and permission list.
	 */
	CLOUD

}
