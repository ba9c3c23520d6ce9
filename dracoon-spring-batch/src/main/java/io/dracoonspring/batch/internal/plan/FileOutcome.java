// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

import org.jspecify.annotations.Nullable;

/**
 * What the transfer of a file has come to.
 *
 * @param id the number of the file in the plan
 * @param targetNode the node that it has become, {@code null} for what is no node
 * @param reason why it failed, {@code null} if it did not
 */
public record FileOutcome(long id, FileState state, @Nullable Long targetNode, @Nullable String reason) {

	/** It was transferred. */
	public static FileOutcome sent(PlannedFile file, @Nullable Long targetNode) {
		return new FileOutcome(file.id(), FileState.SENT, targetNode, null);
	}

	/** The other side had the same already. */
	public static FileOutcome unchanged(PlannedFile file, @Nullable Long targetNode) {
		return new FileOutcome(file.id(), FileState.UNCHANGED, targetNode, null);
	}

	/** It could not be transferred. */
	public static FileOutcome failed(PlannedFile file, String reason) {
		return new FileOutcome(file.id(), FileState.FAILED, file.targetNode(), reason);
	}

}
