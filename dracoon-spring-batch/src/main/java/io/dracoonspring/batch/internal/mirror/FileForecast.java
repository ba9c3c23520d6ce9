// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.batch.MirrorFile.Status;
import io.dracoonspring.batch.internal.state.FileVersion;
import io.dracoonspring.batch.internal.state.MirroredFile;

/**
 * Predicts the result of {@link Mirror#transfer} from the listings of a file, without
 * reading its content.
 *
 * @param status the expected result
 * @param reason the reason of a conflict, {@code null} for other results
 */
record FileForecast(Status status, @Nullable String reason) {

	private static final FileForecast TO_COMPARE = new FileForecast(Status.TO_COMPARE, null);

	private static final FileForecast SAME = new FileForecast(Status.SAME, null);

	private static final FileForecast CHANGED = new FileForecast(Status.CHANGED, null);

	/**
	 * Predicts the result for a file that can be mirrored.
	 * @param target the file in the target, {@code null} if there is none
	 * @param recorded the recorded versions, {@code null} if there are none
	 */
	static FileForecast of(Listed source, @Nullable Listed target, @Nullable MirroredFile recorded, ConflictRule rule) {
		if (target == null) {
			return (recorded == null || rule == ConflictRule.SOURCE) ? new FileForecast(Status.NEW, null)
					: new FileForecast(Status.CONFLICT, FilePlanner.MISSING);
		}
		FileVersion from = source.version();
		FileVersion to = target.version();
		if (from == null || to == null) {
			return TO_COMPARE;
		}
		if (from.size() == to.size()) {
			String hash = from.hash();
			if (hash == null || to.hash() == null) {
				return TO_COMPARE;
			}
			if (hash.equalsIgnoreCase(to.hash())) {
				return SAME;
			}
		}
		return (recorded != null && to.isSame(recorded.target())) ? CHANGED
				: resolved(source, target, to, recorded, rule);
	}

	private static FileForecast resolved(Listed source, Listed target, FileVersion to, @Nullable MirroredFile recorded,
			ConflictRule rule) {
		// a node without its own time of modification has only the time of its last
		// change on the server, which the listing omits
		if (rule == ConflictRule.NEWER && (source.modified() == null || target.modified() == null)) {
			return TO_COMPARE;
		}
		return switch (rule.decide(source.modified(), target.modified())) {
			case SEND -> CHANGED;
			case KEEP -> new FileForecast(Status.KEPT, null);
			case REPORT -> new FileForecast(Status.CONFLICT, FilePlanner.conflict(to, recorded));
		};
	}

}
