// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

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
	NEWER;

	/**
	 * Decides about a file that differs.
	 * @param source the time of its modification in the source, {@code null} if it is
	 * unknown
	 * @param target the time of its modification in the target, {@code null} if it is
	 * unknown
	 */
	Decision decide(@Nullable Instant source, @Nullable Instant target) {
		return switch (this) {
			case REPORT -> Decision.REPORT;
			case SOURCE -> Decision.SEND;
			case NEWER -> newer(source, target);
		};
	}

	// compares seconds, because some servers and file systems keep no fractions
	private static Decision newer(@Nullable Instant source, @Nullable Instant target) {
		int order = (source != null && target != null)
				? source.truncatedTo(ChronoUnit.SECONDS).compareTo(target.truncatedTo(ChronoUnit.SECONDS)) : 0;
		return (order > 0) ? Decision.SEND : (order < 0) ? Decision.KEEP : Decision.REPORT;
	}

	/** The actions for a file that differs. */
	enum Decision {

		/** Replaces the file in the target. */
		SEND,

		/** Leaves the file in the target, because it is newer. */
		KEEP,

		/** Leaves the file in the target, and reports the conflict. */
		REPORT

	}

}
