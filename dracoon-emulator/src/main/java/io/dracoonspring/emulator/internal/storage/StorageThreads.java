// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Provides the threads for file operations. These threads do not keep the process alive.
 */
final class StorageThreads implements AutoCloseable {

	private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(5);

	private final ScheduledThreadPoolExecutor executor;

	private final Scheduler scheduler;

	/**
	 * Creates threads.
	 * @param name the name of the threads
	 */
	StorageThreads(int count, String name) {
		// do not use a scheduler of Reactor, because waiting for its termination starts a
		// thread that keeps the process alive for ten seconds
		this.executor = new ScheduledThreadPoolExecutor(count, (task) -> {
			Thread thread = new Thread(task, name);
			thread.setDaemon(true);
			return thread;
		});
		// start the threads now, because an event loop that schedules a task would
		// otherwise start a thread, and thus take a lock
		this.executor.prestartAllCoreThreads();
		this.scheduler = Schedulers.fromExecutorService(this.executor);
	}

	Scheduler scheduler() {
		return this.scheduler;
	}

	/** Accepts no further tasks and waits for the accepted ones, for a limited time. */
	@Override
	public void close() {
		this.executor.shutdown();
		await();
	}

	/** Interrupts running tasks and waits until they end, for a limited time. */
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
