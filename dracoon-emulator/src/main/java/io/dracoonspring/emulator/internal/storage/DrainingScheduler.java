// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/**
 * Runs tasks that were scheduled before their worker was disposed. With other schedulers,
 * {@code publishOn} leaks the buffers in its queue if it is cancelled while its next task
 * waits for a thread. With this scheduler, the task still runs, notices the cancellation
 * and discards the buffers.
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
	 * A worker that does not withdraw its tasks. Tasks may overlap. Therefore the worker
	 * suits only operators such as {@code publishOn}, which serialize their tasks
	 * themselves.
	 *
	 * @param delegate runs the tasks
	 */
	private record DrainingWorker(Scheduler delegate) implements Worker {

		@Override
		public Disposable schedule(Runnable task) {
			return this.delegate.schedule(task);
		}

		@Override
		public void dispose() {
			// withdraw nothing, because the tasks end on their own
		}

	}

}
