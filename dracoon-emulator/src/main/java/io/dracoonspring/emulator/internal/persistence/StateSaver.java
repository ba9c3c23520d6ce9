// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves the state after changes. After each save, it pauses for at least nine times the
 * duration of that save, because saving must take at most a tenth of the time. At the end
 * of the pause, it saves the changes that occurred in the meantime. It saves later
 * changes immediately.
 */
final class StateSaver {

	private static final Logger logger = LoggerFactory.getLogger(StateSaver.class);

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

	private static final int PAUSE_FACTOR = 9;

	private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(30);

	private final AtomicBoolean due = new AtomicBoolean();

	private final ScheduledThreadPoolExecutor executor;

	private final Runnable save;

	private volatile boolean started;

	private volatile long notBefore = System.nanoTime();

	StateSaver(Runnable save) {
		this.save = save;
		this.executor = new ScheduledThreadPoolExecutor(1, (task) -> {
			Thread thread = new Thread(task, "dracoon-emulator-state");
			thread.setDaemon(true);
			return thread;
		});
		// run no scheduled save after the shutdown
		this.executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		this.executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
	}

	/** Starts to save changes. */
	void start() {
		// start the thread now, because starting a thread takes a lock, and otherwise the
		// first event loop that calls changed() would start the thread
		this.executor.prestartAllCoreThreads();
		this.started = true;
	}

	/** Reports that the state may have changed. Does not block. */
	void changed() {
		if (this.started && !this.due.get() && this.due.compareAndSet(false, true)) {
			this.executor.schedule(this::run, this.notBefore - System.nanoTime(), TimeUnit.NANOSECONDS);
		}
	}

	private void run() {
		// reset the flag before saving, because the save can miss a change that occurs
		// meanwhile, and such a change must schedule another save
		this.due.set(false);
		long start = System.nanoTime();
		try {
			this.save.run();
			long taken = System.nanoTime() - start;
			pause(Math.max(PAUSE.toNanos(), PAUSE_FACTOR * taken));
		}
		catch (RuntimeException ex) {
			logger.error("Could not save the state of the emulator. The emulator tries again in five seconds", ex);
			pause(PAUSE_AFTER_FAILURE.toNanos());
			changed();
		}
	}

	private void pause(long nanos) {
		this.notBefore = System.nanoTime() + nanos;
	}

	/**
	 * Stops saving after changes, and saves the state for the last time.
	 * @throws RuntimeException if the save fails
	 */
	void close() {
		this.executor.shutdown();
		try {
			this.executor.awaitTermination(SHUTDOWN_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		// save nothing unless start() was called
		if (this.started) {
			this.save.run();
		}
	}

}
