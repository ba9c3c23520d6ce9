// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

/**
 * Selects the place to which clients send content.
 */
public enum StorageMode {

	/**
	 * Sends content through presigned URLs to the S3 side, the emulated object storage,
	 * as on DRACOON Cloud.
	 */
	S3,

	/** Lets the client choose between the S3 side and the server. */
	S3_OPTIONAL,

	/**
	 * Sends content through the server itself in chunks, as on a DRACOON Server without
	 * S3.
	 */
	PROXY

}
