// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * Selects the action for files with a conflict. These files differ from the source, and
 * the target does not have the version that the last run recorded.
 */
enum ConflictRule {

	/** Keeps the file in the target, and reports the conflict. */
	REPORT,

	/** Replaces the file with a new version from the source. */
	SOURCE,

	/**
	 * Replaces the file in the target if it is older than the file in the source, and
	 * keeps it if it is newer. Reports a conflict if the times are equal or unknown.
	 */
	NEWER;

	/**
	 * Selects the action for a file with a conflict.
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

	/** Lists the actions for a file with a conflict. */
	enum Decision {

		/** Replaces the file in the target. */
		SEND,

		/** Keeps the file in the target, because it is newer. */
		KEEP,

		/** Keeps the file in the target, and reports the conflict. */
		REPORT

	}

}
