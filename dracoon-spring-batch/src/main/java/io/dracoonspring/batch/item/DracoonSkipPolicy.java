// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import java.util.Set;

import org.springframework.batch.core.step.skip.SkipLimitExceededException;
import org.springframework.batch.core.step.skip.SkipPolicy;
import org.springframework.util.Assert;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.batch.internal.patience.FailureKind;

/**
 * Skips failures that concern one item, such as a file that no longer exists or that the
 * account may not read. Failures that would affect all items end the step: a refused
 * sign-in, keys that cannot be opened, an exceeded storage quota, a full disk, or an
 * unavailable server. The client has already retried transient failures. A
 * {@link DracoonRetryPolicy} retries them for longer.
 */
public final class DracoonSkipPolicy implements SkipPolicy {

	/** Transient failures that a file may have although other files succeed. */
	private static final Set<DracoonTransferException.Reason> OF_ONE_FILE = Set
		.of(DracoonTransferException.Reason.TIMEOUT, DracoonTransferException.Reason.OUTCOME_UNKNOWN);

	private final long limit;

	/**
	 * Creates a policy.
	 * @param limit the largest number of skipped items
	 */
	public DracoonSkipPolicy(long limit) {
		Assert.isTrue(limit >= 0, "'limit' must not be negative");
		this.limit = limit;
	}

	@Override
	public boolean shouldSkip(Throwable failure, long skipCount) {
		if (!concernsOneItem(failure)) {
			return false;
		}
		if (skipCount >= this.limit) {
			throw new SkipLimitExceededException(this.limit, failure);
		}
		return true;
	}

	/**
	 * Tells whether a failure concerns only one item, so that other items can succeed.
	 * @param failure the failure
	 * @return whether the policy skips the item
	 */
	public static boolean concernsOneItem(Throwable failure) {
		return FailureKind.of(failure) == FailureKind.ITEM
				|| (failure instanceof DracoonTransferException transfer && OF_ONE_FILE.contains(transfer.getReason()));
	}

}
