// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.internal.memory.WorkerStep;

/**
 * Runs the cleanup of a resource. One thread uses the resource, and another thread may
 * end it. If the resource is in use when it ends, the cleanup runs after that use.
 */
final class DeferredCleanup {

	private final AtomicInteger users = new AtomicInteger();

	private final Runnable cleanup;

	DeferredCleanup(Runnable cleanup) {
		this.cleanup = cleanup;
	}

	/**
	 * Runs work on the resource. If the resource has ended, returns {@code null} without
	 * running the work.
	 * @throws Exception if the work fails
	 */
	<T> @Nullable T use(Callable<? extends @Nullable T> work) throws Exception {
		if (this.users.getAndIncrement() != 0) {
			return null;
		}
		try {
			return WorkerStep.guarded(work);
		}
		finally {
			if (this.users.getAndDecrement() != 1) {
				this.cleanup.run();
			}
		}
	}

	/** Ends the resource. Call this method once. */
	void end() {
		if (this.users.getAndIncrement() == 0) {
			this.cleanup.run();
		}
	}

}
