// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.storage;

import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/**
 * Lets tasks run that were scheduled before their worker was disposed. With the workers
 * of other schedulers {@code publishOn} forgets the buffers in its queue if it is
 * cancelled while its next task waits for a thread; here the task still runs, notices the
 * cancellation and discards them.
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
	 * A worker that does not withdraw its tasks. They may overlap, so it suits only
	 * operators that serialize their tasks on their own, like {@code publishOn}.
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
			// the tasks end by themselves
		}

	}

}
