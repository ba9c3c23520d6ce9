// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.directory;

/**
 * What to do about a file that exists on the receiving side.
 */
public enum ExistingEntry {

	/** Leave it alone and report the file as failed. */
	FAIL,

	/** Leave it alone and report the file as skipped. */
	SKIP,

	/** Replace it. */
	REPLACE,

	/** Leave it alone and give the new file another name. */
	KEEP_BOTH,

	/** Replace it if it differs in size or time of modification, compared by seconds. */
	UPDATE,

	/**
	 * Replace it if its content differs: sizes and MD5 checksums are compared. DRACOON
	 * has no checksum of encrypted files; those are compared by size and time.
	 */
	UPDATE_BY_CHECKSUM

}
