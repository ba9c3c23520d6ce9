// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.model;

/**
 * Selects the emulated product.
 */
public enum EmulatorProfile {

	/**
	 * DRACOON Server, according to the API document of version 4.42.3 and the release
	 * notes of version 4.44.0.
	 */
	SERVER,

	/**
	 * DRACOON Cloud 5.47.0. DRACOON Cloud has additional operations and lacks some old
	 * operations. It stores content only in S3, and refuses requests for the event log
	 * and the permission list.
	 */
	CLOUD

}
