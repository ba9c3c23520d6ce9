// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

/**
 * Selects the action for files that were deleted in the source, and that this mirror has
 * sent to the target.
 */
enum Deletions {

	/** Leaves the files. */
	NONE,

	/** Leaves the files, and reports which ones would be deleted. */
	REPORT,

	/**
	 * Moves the files to the recycle bin, or to a directory for deleted files.
	 */
	RECYCLE_BIN

}
