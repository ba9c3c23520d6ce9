// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/**
 * Runs all tasks that were scheduled on a worker, even if the worker is disposed before
 * they start. With other schedulers, {@code publishOn} leaks the buffers in its queue if
 * it is cancelled while its next task waits for a thread. With this scheduler, the task
 * still runs, notices the cancellation and discards the buffers.
 */
final class DrainingScheduler implements Scheduler {

	private final Scheduler delegate;

	DrainingScheduler(Scheduler delegate) {
		this.delegate = delegate;
	}

	@Override
	public Disposable schedule(Runnable task) {
		return this.delegate.schedule(task);
	}

	@Override
	public Worker createWorker() {
		return new DrainingWorker(this.delegate);
	}

	/**
	 * A worker that does not cancel its tasks when it is disposed. Its tasks may run at
	 * the same time. Therefore the worker suits only operators such as {@code publishOn},
	 * which run one task at a time themselves.
	 *
	 * @param delegate the scheduler that runs the tasks
	 */
	private record DrainingWorker(Scheduler delegate) implements Worker {

		@Override
		public Disposable schedule(Runnable task) {
			return this.delegate.schedule(task);
		}

		@Override
		public void dispose() {
			// cancel nothing, because the tasks notice the cancellation and end on their
			// own
		}

	}

}
