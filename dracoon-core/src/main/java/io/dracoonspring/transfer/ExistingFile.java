// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

/**
 * Selects the action if something exists under the name of the target of a download.
 */
public enum ExistingFile {

	/** Keeps the existing file and fails. */
	FAIL,

	/**
	 * Replaces the existing file when the new content is complete and checked. Until then
	 * the existing file stays.
	 */
	REPLACE,

	/**
	 * Keeps the existing file and downloads nothing. The result is the path of the
	 * existing file.
	 */
	SKIP,

	/**
	 * Keeps the existing file and chooses a name with a number, such as
	 * {@code report (2).pdf}.
	 */
	KEEP_BOTH

}
