// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.batch.internal.state.MirroredFile;

/**
 * Describes the outcome of the transfer or deletion of a file.
 *
 * @param id the number of the file in the plan
 * @param state the new state
 * @param targetNode the node that holds the file, {@code null} if no node holds it
 * @param versions the versions to record for source and target, {@code null} if there are
 * none to record, for example because they are already recorded
 * @param reason the reason of the state, {@code null} if it needs none
 */
public record FileOutcome(long id, FileState state, @Nullable Long targetNode, @Nullable MirroredFile versions,
		@Nullable String reason) {

	/**
	 * Returns the outcome of a file that was transferred.
	 * @param versions the versions that source and target now have
	 */
	public static FileOutcome sent(PlannedFile file, MirroredFile versions) {
		return new FileOutcome(file.id(), FileState.SENT, versions.target().node(), versions, null);
	}

	/**
	 * Returns the outcome of a file that the target already had, according to a
	 * comparison.
	 * @param versions the versions that source and target have
	 */
	public static FileOutcome unchanged(PlannedFile file, MirroredFile versions) {
		return new FileOutcome(file.id(), FileState.UNCHANGED, versions.target().node(), versions, null);
	}

	/**
	 * Returns the outcome of a file that still has its recorded versions.
	 * @param versions the versions that source and target have
	 */
	public static FileOutcome recorded(PlannedFile file, MirroredFile versions) {
		return new FileOutcome(file.id(), FileState.UNCHANGED, versions.target().node(), null, null);
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
