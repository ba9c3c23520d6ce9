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
 * Plans the action for each file. It compares the listings in source and target with the
 * recorded versions.
 *
 * @param parameters the parameters of the job
 * @param recorded the recorded versions, by path
 */
record FilePlanner(MirrorParameters parameters, Map<String, MirroredFile> recorded) {

	static final String NOT_SENT = "This mirror has not sent the file";

	static final String CHANGED = "The file was changed in the target since the last run";

	static final String MISSING = "The file was deleted or moved in the target since the last run";

	/**
	 * Returns the reason why a file has a conflict.
	 * @param target its version in the target
	 * @param recorded the recorded versions, {@code null} if there are none
	 */
	static String conflict(FileVersion target, @Nullable MirroredFile recorded) {
		if (recorded == null) {
			return "The target has another file with this name, which no run of this mirror has sent";
		}
		return target.isOlder(recorded.target()) ? "The target has an older version of the file than the last run left"
				: CHANGED;
	}

	/**
	 * Plans the action for a file.
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
		if (isUnchanged(source, target)) {
			return planned(id, source, target, unchanged(), null, null);
		}
		if (!this.parameters.dryRun()) {
			return planned(id, source, target, FileState.PLANNED, null, null);
		}
		FileForecast forecast = FileForecast.of(source, target, findRecorded(source), this.parameters.conflicts());
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

	private boolean isUnchanged(Listed source, @Nullable Listed target) {
		MirroredFile file = findRecorded(source);
		return file != null && isSame(source, file) && isRecorded(target, file);
	}

	// ignores recorded versions that belong to another file of the source, which had this
	// path in the target
	private @Nullable MirroredFile findRecorded(Listed source) {
		MirroredFile file = this.recorded.get(source.path());
		return (file != null && file.isOf(source.sourcePath())) ? file : null;
	}

	private static boolean isSame(Listed source, MirroredFile file) {
		return source.version() != null && source.version().isSame(file.source());
	}

	private static boolean isRecorded(@Nullable Listed target, MirroredFile file) {
		return target != null && target.version() != null && target.version().isSame(file.target());
	}

	// with verify=content, the job verifies unchanged files, too
	private FileState unchanged() {
		return (this.parameters.verification() == Verification.CONTENT) ? FileState.UNCHANGED : FileState.AS_LEFT;
	}

	private PlannedFile surplus(long id, FilePair pair) {
		Listed target = pair.target();
		if (target == null) {
			throw new IllegalArgumentException("Neither source nor target has the file");
		}
		MirroredFile file = this.recorded.get(target.path());
		String reason = reason(target, file, pair.hiding());
		FileState state = (reason == null && this.parameters.deletions() != Deletions.NONE) ? FileState.SURPLUS
				: FileState.ONLY_IN_TARGET;
		return new PlannedFile(id, target.path(), (file != null) ? file.renamedFrom() : null, target.size(),
				target.modified(), null, target.node(), true, state, reason, null, null);
	}

	// returns the reason why the mirror must not delete a file
	private @Nullable String reason(Listed target, @Nullable MirroredFile file, @Nullable Problem hiding) {
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
		if (file == null || !file.sent()) {
			return NOT_SENT;
		}
		return isRecorded(target, file) ? null : CHANGED;
	}

	private static PlannedFile planned(long id, Listed source, @Nullable Listed target, FileState state,
			@Nullable String reason, MirrorFile.@Nullable Status forecast) {
		return new PlannedFile(id, source.path(), source.sourcePath(), source.size(), source.modified(), source.node(),
				(target != null) ? target.node() : null, target != null, state, reason, null, forecast);
	}

}
