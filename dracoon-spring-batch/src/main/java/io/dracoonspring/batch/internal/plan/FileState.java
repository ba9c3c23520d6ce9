// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

/** Describes the progress of a planned file. */
public enum FileState {

	/** No worker has begun with the file. */
	PLANNED,

	/**
	 * A worker has begun with the file. Only a check of the target shows whether the
	 * worker has finished it.
	 */
	BEGUN,

	/** The file was transferred. */
	SENT,

	/**
	 * The target already has the same file. A comparison has shown this, or the file
	 * still has its recorded versions.
	 */
	UNCHANGED,

	/**
	 * The file still has its recorded versions in source and target. The job neither
	 * compares nor verifies its content.
	 */
	AS_LEFT,

	/** The file could not be listed or transferred. */
	FAILED,

	/**
	 * The file cannot be mirrored, for example because it is a link, a device or a room,
	 * or because of its name. The parameters of the job do not exclude it.
	 */
	UNSUPPORTED,

	/**
	 * The file was not transferred, because its recorded version is no longer in the
	 * target.
	 */
	CONFLICT,

	/** The file was not transferred, because the file in the target is newer. */
	KEPT,

	/**
	 * The parameters of the job exclude the file, or it was deleted in the source after
	 * the plan was made.
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
