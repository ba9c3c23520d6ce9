/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.batch.item;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.util.Assert;
import org.springframework.util.backoff.BackOff;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.TransientFailures;

/**
 * Tries again what may succeed later: a call or a sign-in at a server that is overloaded
 * or away, a connection that breaks. The client has done so before, for some seconds;
 * this is for steps that are to outlast longer troubles. Work that was done in spite of
 * the failure is done again: an upload that refuses taken names may find its own file.
 */
public final class DracoonRetryPolicy implements RetryPolicy {

	private final BackOff backOff;

	/**
	 * Creates a policy.
	 * @param backOff how often to try, and how long to wait before
	 */
	public DracoonRetryPolicy(BackOff backOff) {
		Assert.notNull(backOff, "'backOff' must not be null");
		this.backOff = backOff;
	}

	@Override
	public boolean shouldRetry(Throwable failure) {
		if (failure instanceof DracoonApiException refused) {
			return TransientFailures.isTransient(refused.getStatus());
		}
		if (failure instanceof DracoonStorageException refused) {
			return TransientFailures.isTransient(refused.getStatus());
		}
		if (failure instanceof DracoonAuthenticationException refused) {
			return refused.getReason() == DracoonAuthenticationException.Reason.SERVER_ERROR
					|| refused.getReason() == DracoonAuthenticationException.Reason.RATE_LIMITED;
		}
		if (failure instanceof DracoonConnectionException connection) {
			return TransientFailures.isTransient(connection.getReason());
		}
		return failure instanceof DracoonTransferException transfer
				&& transfer.getReason() == DracoonTransferException.Reason.TIMEOUT;
	}

	@Override
	public BackOff getBackOff() {
		return this.backOff;
	}

}
