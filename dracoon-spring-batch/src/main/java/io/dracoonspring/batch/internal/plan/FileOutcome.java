// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

import org.jspecify.annotations.Nullable;

/**
 * Describes the outcome of the transfer of a file.
 *
 * @param id the number of the file in the plan
 * @param state the new state
 * @param targetNode the node that holds the file, {@code null} if no node holds it
 * @param reason the reason of a failure, {@code null} for other states
 */
public record FileOutcome(long id, FileState state, @Nullable Long targetNode, @Nullable String reason) {

	/**
	 * Returns the outcome of a file that was transferred.
	 * @param targetNode the new node, {@code null} if no node holds the file
	 */
	public static FileOutcome sent(PlannedFile file, @Nullable Long targetNode) {
		return new FileOutcome(file.id(), FileState.SENT, targetNode, null);
	}

	/**
	 * Returns the outcome of a file that the target already had.
	 * @param targetNode the node that has the file, {@code null} if no node has it
	 */
	public static FileOutcome unchanged(PlannedFile file, @Nullable Long targetNode) {
		return new FileOutcome(file.id(), FileState.UNCHANGED, targetNode, null);
	}

	/** Returns the outcome of a file that could not be transferred. */
	public static FileOutcome failed(PlannedFile file, String reason) {
		return new FileOutcome(file.id(), FileState.FAILED, file.targetNode(), reason);
	}

}
