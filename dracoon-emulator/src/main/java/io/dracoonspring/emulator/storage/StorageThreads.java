// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.storage;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The threads that touch files. None of them keeps the process alive.
 */
final class StorageThreads implements AutoCloseable {

	private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(5);

	private final ScheduledThreadPoolExecutor executor;

	private final Scheduler scheduler;

	/**
	 * Creates threads.
	 * @param name what they are called
	 */
	StorageThreads(int count, String name) {
		// not a scheduler of Reactor: to wait for the end of one starts a thread that
		// keeps the process alive for ten seconds
		this.executor = new ScheduledThreadPoolExecutor(count, (task) -> {
			Thread thread = new Thread(task, name);
			thread.setDaemon(true);
			return thread;
		});
		// an event loop that adds a thread would have to take a lock
		this.executor.prestartAllCoreThreads();
		this.scheduler = Schedulers.fromExecutorService(this.executor);
	}

	Scheduler scheduler() {
		return this.scheduler;
	}

	/**
	 * Takes no further tasks and wait for those that were taken, but not for ever.
	 */
	@Override
	public void close() {
		this.executor.shutdown();
		await();
	}

	/**
	 * Interrupt what is done and wait until it ends, but not for ever.
	 */
	void stop() {
		this.executor.shutdownNow();
		await();
	}

	private void await() {
		try {
			if (!this.executor.awaitTermination(SHUTDOWN_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
				this.executor.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			this.executor.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}

}
