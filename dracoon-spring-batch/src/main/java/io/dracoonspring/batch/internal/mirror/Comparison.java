// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationItem.Result;

/**
 * Describes the result of comparing the content of a file in source and target.
 *
 * @param result the result
 * @param reason the reason why the result is unknown, {@code null} if it is known
 */
record Comparison(Result result, @Nullable String reason) {

	static Comparison of(VerificationItem item) {
		return new Comparison(item.result(), item.reason());
	}

	static Comparison of(boolean same) {
		return new Comparison(same ? Result.SAME : Result.DIFFERENT, null);
	}

}
