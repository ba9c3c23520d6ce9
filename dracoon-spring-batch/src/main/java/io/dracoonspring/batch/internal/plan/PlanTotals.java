// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.directory.VerificationItem.Grade;
import io.dracoonspring.transfer.directory.VerificationItem.Result;

/**
 * Sums up the progress of a plan.
 *
 * @param groups the files, grouped by their progress
 */
public record PlanTotals(List<Group> groups) {

	/** The totals of an empty plan. */
	public static final PlanTotals NONE = new PlanTotals(List.of());

	/** Adds the totals of another plan. */
	public PlanTotals plus(PlanTotals other) {
		return new PlanTotals(Stream.concat(this.groups.stream(), other.groups.stream()).toList());
	}

	/** Returns the totals of the files that a worker has to process. */
	PlanTotals toProcess() {
		return new PlanTotals(this.groups.stream()
			.filter((group) -> group.state() != FileState.AS_LEFT && group.state() != FileState.LEFT_OUT
					&& group.state() != FileState.ONLY_IN_TARGET)
			.toList());
	}

	private long files(Predicate<Group> condition) {
		return this.groups.stream().filter(condition).mapToLong(Group::files).sum();
	}

	private long bytes(Predicate<Group> condition) {
		return this.groups.stream().filter(condition).mapToLong(Group::bytes).sum();
	}

	private long files(FileState state) {
		return files((group) -> group.state() == state);
	}

	/**
	 * Returns the number of all files of the plan, including files that only the target
	 * has.
	 */
	public long planned() {
		return files((group) -> true);
	}

	/** Returns the number of files in the source. */
	public long files() {
		return files(Group::isInSource);
	}

	/** Returns the size in bytes of the files in the source. */
	public long bytes() {
		return bytes(Group::isInSource);
	}

	/** Returns the number of unfinished files. */
	public long open() {
		return files(Group::isOpen);
	}

	/** Returns the size in bytes of the unfinished files. */
	public long openBytes() {
		return bytes(Group::isOpen);
	}

	/** Returns the number of unfinished files that the target does not have. */
	public long openNew() {
		return files((group) -> group.isOpen() && !group.existing());
	}

	/**
	 * Returns the size in bytes of the unfinished files that the target does not have.
	 */
	public long openNewBytes() {
		return bytes((group) -> group.isOpen() && !group.existing());
	}

	/** Returns the number of files transferred. */
	public long sent() {
		return files(FileState.SENT);
	}

	/** Returns the size in bytes of the files transferred. */
	public long sentBytes() {
		return bytes((group) -> group.state() == FileState.SENT);
	}

	/** Returns the number of files that the target already had. */
	public long unchanged() {
		return files(FileState.UNCHANGED) + asLeft();
	}

	/**
	 * Returns the number of files that still have their recorded versions, and whose
	 * content the job does not verify.
	 */
	public long asLeft() {
		return files(FileState.AS_LEFT);
	}

	/** Returns the number of files that could not be listed or transferred. */
	public long failed() {
		return files(FileState.FAILED) + unsupported();
	}

	/**
	 * Returns the number of failed files with the state {@link FileState#UNSUPPORTED}.
	 */
	public long unsupported() {
		return files(FileState.UNSUPPORTED);
	}

	/** Returns the number of files that were omitted. */
	public long leftOut() {
		return files(FileState.LEFT_OUT);
	}

	/** Returns the number of files with conflicts. */
	public long conflicts() {
		return files(FileState.CONFLICT);
	}

	/** Returns the number of files that are newer in the target. */
	public long kept() {
		return files(FileState.KEPT);
	}

	/**
	 * Returns the number of files that exist in both source and target according to the
	 * plan, with any content. Files that were omitted do not count.
	 */
	public long existing() {
		return files((group) -> group.existing() && group.isInSource() && group.state() != FileState.LEFT_OUT);
	}

	/** Returns the number of files whose content was compared and is the same. */
	public long content() {
		return files((group) -> group.result() == Result.SAME && group.grade() == Grade.CONTENT);
	}

	/**
	 * Returns the number of files that match the values that their uploader declared.
	 */
	public long declared() {
		return files((group) -> group.result() == Result.SAME && group.grade() == Grade.DECLARED);
	}

	/** Returns the number of files that differ. */
	public long different() {
		return files((group) -> group.result() == Result.DIFFERENT);
	}

	/** Returns the number of files that could not be compared. */
	public long unproven() {
		return files((group) -> group.result() == Result.UNPROVEN);
	}

	/** Returns the number of files that only the target had when the plan was made. */
	public long onlyInTarget() {
		return files((group) -> !group.isInSource());
	}

	/** Returns the number of files that the mirror may delete, or has deleted. */
	public long surplus() {
		return files(FileState.SURPLUS) + deleted();
	}

	/** Returns the number of files that the mirror has deleted. */
	public long deleted() {
		return files(FileState.DELETED);
	}

	/**
	 * Counts files with the same progress.
	 *
	 * @param existing whether the target had the files when the plan was made
	 * @param result the result of the verification, {@code null} for none
	 * @param grade the grade of the verification, {@code null} for none
	 * @param files their number
	 * @param bytes their size in bytes
	 */
	public record Group(FileState state, boolean existing, @Nullable Result result, @Nullable Grade grade, long files,
			long bytes) {

		private boolean isInSource() {
			return this.state.isInSource();
		}

		private boolean isOpen() {
			return this.state == FileState.PLANNED || this.state == FileState.BEGUN;
		}

	}

}
