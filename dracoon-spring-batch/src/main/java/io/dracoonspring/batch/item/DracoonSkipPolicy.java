// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import java.util.Set;

import org.springframework.batch.core.step.skip.SkipLimitExceededException;
import org.springframework.batch.core.step.skip.SkipPolicy;
import org.springframework.util.Assert;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonTransferException;

/**
 * Skips failures that concern one item, such as a file that no longer exists or that the
 * account may not read. Failures that would affect all items end the step: a refused
 * sign-in, keys that cannot be opened, an exceeded storage quota, or an unavailable
 * server. The client has already retried transient failures.
 */
public final class DracoonSkipPolicy implements SkipPolicy {

	private static final Set<DracoonTransferException.Reason> OF_TRANSFERS = Set.of(
			DracoonTransferException.Reason.SHUTTING_DOWN, DracoonTransferException.Reason.OUT_OF_MEMORY,
			DracoonTransferException.Reason.CANCELLED);

	private static final Set<DracoonCryptoException.Reason> OF_KEYS = Set.of(
			DracoonCryptoException.Reason.PASSWORD_REQUIRED, DracoonCryptoException.Reason.WRONG_PASSWORD,
			DracoonCryptoException.Reason.PASSWORD_REJECTED, DracoonCryptoException.Reason.NO_KEY);

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
		if (!(failure instanceof DracoonException known)) {
			return failure instanceof Exception;
		}
		// one file may be slow although the others are not
		return isTimeout(known) || (!known.isTransient() && !isOfAll(known));
	}

	private static boolean isTimeout(DracoonException failure) {
		return failure instanceof DracoonTransferException transfer
				&& transfer.getReason() == DracoonTransferException.Reason.TIMEOUT;
	}

	private static boolean isOfAll(DracoonException failure) {
		if (failure instanceof DracoonTransferException transfer) {
			return OF_TRANSFERS.contains(transfer.getReason());
		}
		if (failure instanceof DracoonCryptoException crypto) {
			return OF_KEYS.contains(crypto.getReason());
		}
		return failure instanceof DracoonAuthenticationException || failure instanceof DracoonConnectionException
				|| failure instanceof DracoonApiException.Unauthorized
				|| failure instanceof DracoonApiException.PaymentRequired
				|| failure instanceof DracoonApiException.PreconditionFailed
				|| failure instanceof DracoonApiException.QuotaExceeded
				|| failure instanceof DracoonApiException.ServerError;
	}

}
