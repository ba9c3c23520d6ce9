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

	/** The target already had the same file, according to a comparison. */
	UNCHANGED,

	/**
	 * Source and target have the same versions of the file as after the last run. No
	 * content was compared.
	 */
	AS_LEFT,

	/** The file could not be listed or transferred. */
	FAILED,

	/**
	 * The file cannot be mirrored because of its kind or its name, and was not left out
	 * as the parameters of the job require.
	 */
	UNSUPPORTED,

	/** The file was not transferred, because it was changed in the target. */
	CONFLICT,

	/** The file was not transferred, because the file in the target is newer. */
	KEPT,

	/**
	 * The file was left out, because the parameters of the job require it, or because it
	 * was deleted in the source after the plan was made.
	 */
	LEFT_OUT,

	/** Only the target has the file, and the file stays there. */
	ONLY_IN_TARGET,

	/**
	 * Only the target has the file, because it was deleted in the source. The mirror has
	 * sent the file, and may delete it.
	 */
	SURPLUS,

	/** The mirror has deleted the file in the target. */
	DELETED;

	/** Tells whether the source has the file. */
	public boolean isInSource() {
		return compareTo(ONLY_IN_TARGET) < 0;
	}

}
