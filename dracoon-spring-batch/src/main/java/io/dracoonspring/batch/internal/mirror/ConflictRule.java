// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

/**
 * Selects the action for files that differ from the source, and that are not as the last
 * run left them in the target.
 */
enum ConflictRule {

	/** Leaves the file, and reports the conflict. */
	REPORT,

	/** Replaces the file with a new version from the source. */
	SOURCE,

	/**
	 * Replaces the file if the file in the source is newer, and leaves it if it is older.
	 * Reports a conflict if the times are equal or unknown.
	 */
	NEWER

}
