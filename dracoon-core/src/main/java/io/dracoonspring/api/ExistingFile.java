// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

/**
 * Selects the action if a file exists under the name of the target. The selection applies
 * to the download of a file, and to each file when a directory is transferred or copied.
 */
public enum ExistingFile {

	/** Keeps the existing file and fails. */
	FAIL,

	/**
	 * Keeps the existing file and transfers nothing. The result of a download is the path
	 * of the existing file.
	 */
	SKIP,

	/**
	 * Replaces the existing file when the new content is complete and checked. Until then
	 * the existing file stays.
	 */
	OVERWRITE,

	/**
	 * Keeps the existing file and gives the new file a name with a number, such as
	 * {@code report (2).pdf}.
	 */
	AUTORENAME,

	/**
	 * Replaces the existing file if its size or its time of modification in seconds
	 * differs from the source. Otherwise, this action keeps the existing file as
	 * {@link #SKIP} does.
	 */
	UPDATE,

	/**
	 * Replaces the existing file if its size or MD5 checksum differs from the source.
	 * Otherwise, this action keeps the existing file as {@link #SKIP} does. DRACOON has
	 * no checksum of encrypted files. Therefore these files are compared by size and time
	 * of modification.
	 */
	UPDATE_BY_CHECKSUM

}
