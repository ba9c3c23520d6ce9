// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

/**
 * Selects the action for files that this mirror has sent to the target, and that were
 * then deleted in the source.
 */
enum Deletions {

	/** Deletes nothing. */
	NONE,

	/** Deletes nothing, and reports which files would be deleted. */
	REPORT,

	/**
	 * Moves the files to the recycle bin. If the target is a directory, moves the files
	 * to a subdirectory for deleted files.
	 */
	RECYCLE_BIN

}
