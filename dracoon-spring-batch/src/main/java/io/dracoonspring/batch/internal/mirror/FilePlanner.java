// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.batch.MirrorFile;
import io.dracoonspring.batch.internal.plan.FileState;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.internal.state.FileVersion;
import io.dracoonspring.batch.internal.state.MirroredFile;

/**
 * Plans the work on files by their listings in source and target, and by the versions
 * that the last run left there.
 *
 * @param parameters the parameters of the job
 * @param left the versions that the last run left, by path
 */
record FilePlanner(MirrorParameters parameters, Map<String, MirroredFile> left) {

	static final String NOT_SENT = "This mirror has not sent the file";

	static final String CHANGED = "The file was changed in the target since the last run";

	static final String MISSING = "The file was deleted or moved in the target since the last run";

	/**
	 * Returns the reason why a file has a conflict.
	 * @param target its version in the target
	 * @param left the versions that the last run left, {@code null} if they are unknown
	 */
	static String conflict(FileVersion target, @Nullable MirroredFile left) {
		if (left == null) {
			return "The target has another file with this name, which no run of this mirror has sent";
		}
		return target.isOlder(left.target()) ? "The target has an older version of the file than the last run left"
				: CHANGED;
	}

	/**
	 * Plans the work on a file.
	 * @param id the number of the file in the plan
	 */
	PlannedFile plan(long id, FilePair pair) {
		Listed source = pair.source();
		Listed target = pair.target();
		if (source == null) {
			return surplus(id, pair);
		}
		String leftOut = this.parameters.filter().reason(source);
		if (leftOut != null) {
			return planned(id, source, target, FileState.LEFT_OUT, leftOut, null);
		}
		Problem problem = source.problem();
		if (problem != null) {
			return planned(id, source, target, state(problem), problem.reason(), null);
		}
		if (pair.hiding() != null) {
			return planned(id, source, target, state(pair.hiding()), hidden("target", pair.hiding()), null);
		}
		if (isAsLeft(source, target)) {
			return planned(id, source, target, asLeft(), null, null);
		}
		if (!this.parameters.dryRun()) {
			return planned(id, source, target, FileState.PLANNED, null, null);
		}
		FileForecast forecast = FileForecast.of(source, target, known(source), this.parameters.conflicts());
		return planned(id, source, target, FileState.PLANNED, forecast.reason(), forecast.status());
	}

	private FileState state(Problem problem) {
		return switch (problem.kind()) {
			case UNREADABLE -> FileState.FAILED;
			case LINK -> (this.parameters.links() == LinkRule.SKIP) ? FileState.LEFT_OUT : FileState.UNSUPPORTED;
			case UNSUPPORTED -> FileState.UNSUPPORTED;
			case LEFT_OUT -> FileState.LEFT_OUT;
		};
	}

	private static String hidden(String side, Problem problem) {
		return "The folder in the " + side
				+ ((problem.kind() == Problem.Kind.UNREADABLE) ? " cannot be read" : " is not mirrored");
	}

	private boolean isAsLeft(Listed source, @Nullable Listed target) {
		MirroredFile known = known(source);
		return known != null && isSame(source, known) && isAsLeft(target, known);
	}

	// ignores the state of another file of the source, which had the same name in the
	// target
	private @Nullable MirroredFile known(Listed source) {
		MirroredFile known = this.left.get(source.path());
		return (known != null && known.isOf(source.sourcePath())) ? known : null;
	}

	private static boolean isSame(Listed source, MirroredFile known) {
		return source.version() != null && source.version().isSame(known.source());
	}

	private static boolean isAsLeft(@Nullable Listed target, MirroredFile known) {
		return target != null && target.version() != null && target.version().isSame(known.target());
	}

	// the proof of the content needs all files that the target has
	private FileState asLeft() {
		return (this.parameters.verification() == Verification.CONTENT) ? FileState.UNCHANGED : FileState.AS_LEFT;
	}

	private PlannedFile surplus(long id, FilePair pair) {
		Listed target = pair.target();
		if (target == null) {
			throw new IllegalArgumentException("Neither source nor target has the file");
		}
		MirroredFile known = this.left.get(target.path());
		String reason = reason(target, known, pair.hiding());
		FileState state = (reason == null && this.parameters.deletions() != Deletions.NONE) ? FileState.SURPLUS
				: FileState.ONLY_IN_TARGET;
		return new PlannedFile(id, target.path(), (known != null) ? known.renamedFrom() : null, target.size(),
				target.modified(), null, target.node(), true, state, reason, null, null);
	}

	// returns the reason why the mirror must not delete a file
	private @Nullable String reason(Listed target, @Nullable MirroredFile known, @Nullable Problem hiding) {
		if (target.problem() != null) {
			return target.problem().reason();
		}
		if (hiding != null) {
			return hidden("source", hiding);
		}
		String kept = this.parameters.filter().reasonToKeep(target);
		if (kept != null) {
			return kept;
		}
		if (known == null || !known.sent()) {
			return NOT_SENT;
		}
		return isAsLeft(target, known) ? null : CHANGED;
	}

	private static PlannedFile planned(long id, Listed source, @Nullable Listed target, FileState state,
			@Nullable String reason, MirrorFile.@Nullable Status forecast) {
		return new PlannedFile(id, source.path(), source.sourcePath(), source.size(), source.modified(), source.node(),
				(target != null) ? target.node() : null, target != null, state, reason, null, forecast);
	}

}
