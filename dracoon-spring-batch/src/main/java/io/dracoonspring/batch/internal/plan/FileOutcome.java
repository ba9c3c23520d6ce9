// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.batch.internal.state.MirroredFile;

/**
 * Describes the outcome of the work on a file.
 *
 * @param id the number of the file in the plan
 * @param state the new state
 * @param targetNode the node that holds the file, {@code null} if no node holds it
 * @param left the versions that source and target now have, {@code null} if they are not
 * the same or already known
 * @param reason the reason of a failure or conflict, {@code null} for other states
 */
public record FileOutcome(long id, FileState state, @Nullable Long targetNode, @Nullable MirroredFile left,
		@Nullable String reason) {

	/**
	 * Returns the outcome of a file that was transferred.
	 * @param left the versions that source and target now have
	 */
	public static FileOutcome sent(PlannedFile file, MirroredFile left) {
		return new FileOutcome(file.id(), FileState.SENT, left.target().node(), left, null);
	}

	/**
	 * Returns the outcome of a file that the target already had, according to a
	 * comparison.
	 * @param left the versions that source and target have
	 */
	public static FileOutcome unchanged(PlannedFile file, MirroredFile left) {
		return new FileOutcome(file.id(), FileState.UNCHANGED, left.target().node(), left, null);
	}

	/**
	 * Returns the outcome of a file whose versions are those that the last run left.
	 * @param left the versions that source and target have
	 */
	public static FileOutcome asLeft(PlannedFile file, MirroredFile left) {
		return new FileOutcome(file.id(), FileState.UNCHANGED, left.target().node(), null, null);
	}

	/**
	 * Returns an outcome without a transfer.
	 * @param reason the reason, {@code null} if the state needs none
	 */
	public static FileOutcome of(PlannedFile file, FileState state, @Nullable String reason) {
		return new FileOutcome(file.id(), state, file.targetNode(), null, reason);
	}

	/** Returns the outcome of a file that could not be transferred. */
	public static FileOutcome failed(PlannedFile file, String reason) {
		return of(file, FileState.FAILED, reason);
	}

}
