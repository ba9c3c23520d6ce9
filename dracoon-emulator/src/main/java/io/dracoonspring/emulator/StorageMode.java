// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

/**
 * Where clients send content.
 */
public enum StorageMode {

	/**
	 * To the built-in S3 side, through presigned URLs, as on DRACOON Cloud.
	 */
	S3,

	/**
	 * To the built-in S3 side or through the server, as the client likes.
	 */
	S3_OPTIONAL,

	/**
	 * Through the server itself, chunk by chunk, as on a DRACOON Server without S3.
	 */
	PROXY

}
