// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.util.Assert;
import org.springframework.util.backoff.BackOff;

import io.dracoonspring.batch.internal.patience.FailureKind;

/**
 * Retries failures that may be transient. These are failures of connections, and of calls
 * or sign-ins at a server that is overloaded or unavailable. Timeouts, transfers with an
 * unknown outcome and a full disk are transient as well. The client itself already
 * retries for some seconds. This policy is for steps that must survive longer outages. A
 * retry may repeat work that succeeded in spite of the failure. An upload may then fail
 * because of a name conflict with its own file.
 */
public final class DracoonRetryPolicy implements RetryPolicy {

	private final BackOff backOff;

	/**
	 * Creates a policy.
	 * @param backOff the number of retries and the delays before them
	 */
	public DracoonRetryPolicy(BackOff backOff) {
		Assert.notNull(backOff, "'backOff' must not be null");
		this.backOff = backOff;
	}

	@Override
	public boolean shouldRetry(Throwable failure) {
		return FailureKind.of(failure) == FailureKind.TRANSIENT;
	}

	@Override
	public BackOff getBackOff() {
		return this.backOff;
	}

}
