// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Runs a task again and again on one daemon thread. Each run returns the delay of the
 * next run. The repetition can be started again after a stop. This class is thread-safe.
 */
public final class RepeatedTask {

	/** Limits the time in which a run must end after an interrupt. */
	private static final Duration INTERRUPTED = Duration.ofSeconds(1);

	private final String name;

	private final Supplier<Duration> task;

	private @Nullable ThreadPoolTaskScheduler scheduler;

	private @Nullable ScheduledFuture<?> next;

	/** Whether a requested run has not begun yet. */
	private boolean requested;

	/**
	 * Creates a task that does not run yet.
	 * @param name the prefix of the name of the thread
	 * @param task the task, which returns the time from its end to the next run; it must
	 * not throw exceptions, because an exception ends the repetition
	 */
	public RepeatedTask(String name, Supplier<Duration> task) {
		this.name = name;
		this.task = task;
	}

	/**
	 * Starts the repetition with an immediate run. Does nothing if the repetition is
	 * already started.
	 */
	public synchronized void start() {
		if (this.scheduler == null) {
			ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
			scheduler.setThreadNamePrefix(this.name + '-');
			scheduler.setDaemon(true);
			scheduler.setRemoveOnCancelPolicy(true);
			scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
			scheduler.setWaitForTasksToCompleteOnShutdown(true);
			scheduler.initialize();
			this.scheduler = scheduler;
			runNow();
		}
	}

	/**
	 * Runs the task immediately, or right after the current run. Does nothing while the
	 * task is stopped.
	 */
	public synchronized void runNow() {
		this.requested = true;
		schedule(Duration.ZERO);
	}

	/** Tells whether the task has been started and not been stopped. */
	public synchronized boolean isStarted() {
		return this.scheduler != null;
	}

	/**
	 * Stops the repetition. The current run has until the timeout to end. After that it
	 * is interrupted.
	 * @param timeout the time to wait for the current run
	 * @return whether no run is active any more
	 */
	public boolean stop(Duration timeout) {
		ThreadPoolTaskScheduler scheduler = ended();
		if (scheduler == null) {
			return true;
		}
		scheduler.setAwaitTerminationMillis(timeout.toMillis());
		scheduler.shutdown();
		if (!scheduler.getScheduledExecutor().isTerminated()) {
			scheduler.setWaitForTasksToCompleteOnShutdown(false);
			scheduler.setAwaitTerminationMillis(INTERRUPTED.toMillis());
			scheduler.shutdown();
		}
		return scheduler.getScheduledExecutor().isTerminated();
	}

	private synchronized @Nullable ThreadPoolTaskScheduler ended() {
		ThreadPoolTaskScheduler scheduler = this.scheduler;
		this.scheduler = null;
		return scheduler;
	}

	private synchronized void schedule(Duration delay) {
		if (this.scheduler != null) {
			if (this.next != null) {
				this.next.cancel(false);
			}
			this.next = this.scheduler.schedule(this::run, this.scheduler.getClock().instant().plus(delay));
		}
	}

	private void run() {
		synchronized (this) {
			this.requested = false;
		}
		Duration delay = this.task.get();
		synchronized (this) {
			// do not replace the run that was requested in the meantime
			if (!this.requested) {
				schedule(delay);
			}
		}
	}

}
