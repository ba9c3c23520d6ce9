// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation.internal;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.observation.ErrorReason;
import io.dracoonspring.observation.RecentError;

/** Keeps a limited number of the last errors of a client. */
public final class RecentErrors {

	private static final int MAX = 20;

	private final Deque<RecentError> errors = new ArrayDeque<>();

	private final Clock clock;

	public RecentErrors() {
		this(Clock.systemUTC());
	}

	RecentErrors(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Records an error.
	 * @param operation the name of the failed operation
	 */
	public void add(String operation, Throwable error) {
		RecentError entry = describe(operation, error);
		synchronized (this.errors) {
			this.errors.addFirst(entry);
			if (this.errors.size() > MAX) {
				this.errors.removeLast();
			}
		}
	}

	/** Returns the errors, the latest first. */
	public List<RecentError> list() {
		synchronized (this.errors) {
			return List.copyOf(this.errors);
		}
	}

	private RecentError describe(String operation, Throwable error) {
		@Nullable Integer code = null;
		@Nullable Integer status = null;
		@Nullable String requestId = null;
		if (error instanceof DracoonApiException exception) {
			code = exception.getRawErrorCode();
			status = exception.getStatus();
		}
		else if (error instanceof DracoonStorageException exception) {
			status = exception.getStatus();
			requestId = exception.getRequestId();
		}
		return new RecentError(this.clock.instant(), operation, ErrorReason.of(error), code, status, requestId);
	}

}
