// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

/** Describes the progress of a planned file. */
public enum FileState {

	/** The work on the file has not begun. */
	PLANNED,

	/**
	 * The work on the file has begun. Only a check of the target shows whether the work
	 * was finished.
	 */
	BEGUN,

	/** The file was transferred. */
	SENT,

	/** The target already had the same file. */
	UNCHANGED,

	/** The file could not be transferred. */
	FAILED

}
