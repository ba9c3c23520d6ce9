// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.directory;

/**
 * Selects the action for a file that exists on the receiving side.
 */
public enum ExistingEntry {

	/** Keeps the existing file and reports the new file as failed. */
	FAIL,

	/** Keeps the existing file and reports the new file as skipped. */
	SKIP,

	/** Replaces the existing file. */
	REPLACE,

	/** Keeps the existing file and gives the new file another name. */
	KEEP_BOTH,

	/**
	 * Replaces the existing file if its size or its time of modification in seconds
	 * differs.
	 */
	UPDATE,

	/**
	 * Replaces the existing file if its size or MD5 checksum differs. DRACOON has no
	 * checksum of encrypted files. Therefore these files are compared by size and time.
	 */
	UPDATE_BY_CHECKSUM

}
