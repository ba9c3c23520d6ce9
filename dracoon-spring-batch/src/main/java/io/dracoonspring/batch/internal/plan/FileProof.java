// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.directory.VerificationItem;

/**
 * Describes the result of the verification of a file.
 *
 * @param id the number of the file in the plan
 * @param result the result
 * @param grade the basis of the result, {@code null} if no content was compared
 * @param reason the reason why the file is different or unproven, {@code null} if it is
 * the same
 */
public record FileProof(long id, VerificationItem.Result result, VerificationItem.@Nullable Grade grade,
		@Nullable String reason) {

	/** Creates the proof from the comparison of a file. */
	public static FileProof of(PlannedFile file, VerificationItem item) {
		return new FileProof(file.id(), item.result(), item.grade(), item.reason());
	}

	/** Returns the proof of a file that could not be compared. */
	public static FileProof unproven(PlannedFile file, String reason) {
		return new FileProof(file.id(), VerificationItem.Result.UNPROVEN, null, reason);
	}

}
