// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.apidocument;

/**
 * Which server a document describes.
 */
public enum Edition {

	/** DRACOON Server: the vendor's document of 4.42.3, as it is. */
	SERVER,

	/**
	 * DRACOON Cloud: 5.47.0, made from that of 4.42.3 and the notes about what changed.
	 */
	CLOUD,

	/** All that one of both has. */
	EITHER

}
