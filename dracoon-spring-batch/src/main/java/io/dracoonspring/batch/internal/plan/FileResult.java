// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.batch.MirrorFile;
import io.dracoonspring.batch.MirrorFile.Status;
import io.dracoonspring.transfer.directory.VerificationItem.Grade;
import io.dracoonspring.transfer.directory.VerificationItem.Result;

/**
 * Holds a planned file with the result of its verification.
 *
 * @param proof the result of the verification, {@code null} for none
 * @param grade the grade of the verification, {@code null} for none
 */
public record FileResult(PlannedFile file, @Nullable Result proof, @Nullable Grade grade) {

	/** Returns the description of the file for people. */
	public MirrorFile described() {
		Status status = status();
		return new MirrorFile(this.file.path(), this.file.renamedFrom(), this.file.size(), this.file.modified(), status,
				(status != Status.OPEN) ? this.file.explanation() : null, this.proof, this.grade);
	}

	private Status status() {
		if (this.proof == Result.DIFFERENT || this.proof == Result.UNPROVEN) {
			return Status.FAILED;
		}
		Status forecast = this.file.forecast();
		return switch (this.file.state()) {
			case PLANNED -> (forecast != null) ? forecast : Status.OPEN;
			case BEGUN -> Status.OPEN;
			case SENT -> this.file.existing() ? Status.CHANGED : Status.NEW;
			case UNCHANGED, AS_LEFT -> Status.SAME;
			case FAILED, UNSUPPORTED -> Status.FAILED;
			case CONFLICT -> Status.CONFLICT;
			case KEPT -> Status.KEPT;
			case LEFT_OUT -> Status.LEFT_OUT;
			case ONLY_IN_TARGET -> Status.ONLY_IN_TARGET;
			// a file to delete has a reason only if its deletion failed
			case SURPLUS -> (this.file.reason() != null) ? Status.FAILED : Status.SURPLUS;
			case DELETED -> Status.DELETED;
		};
	}

}
