// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.directory.VerificationItem;

/**
 * What the verification of a file has come to.
 *
 * @param id the number of the file in the plan
 * @param grade how far the result goes, {@code null} where no content was compared
 * @param reason why it is different or unproven, {@code null} if it is the same
 */
public record FileProof(long id, VerificationItem.Result result, VerificationItem.@Nullable Grade grade,
		@Nullable String reason) {

	/** Takes what the comparison of a file has come to. */
	public static FileProof of(PlannedFile file, VerificationItem item) {
		return new FileProof(file.id(), item.result(), item.grade(), item.reason());
	}

	/** Nobody knows. */
	public static FileProof unproven(PlannedFile file, String reason) {
		return new FileProof(file.id(), VerificationItem.Result.UNPROVEN, null, reason);
	}

}
