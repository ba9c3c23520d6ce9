// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.allowance;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.transaction.TransactionException;

import io.dracoonspring.Dracoon;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;

/**
 * Applies this worker's share of the limits for all workers together. While the worker
 * processes parts, it refreshes its share every one and a half seconds. Its registration
 * as a worker is valid for two of these intervals. If the server makes one worker pause,
 * the other workers pause after their next refresh. A worker that cannot reach the
 * database continues with half of its share.
 * <p>
 * While a step runs that has this object as its listener, its process has a share like a
 * worker.
 */
public class SharedRateLimit implements StepExecutionListener, AutoCloseable {

	private static final Log logger = LogFactory.getLog(SharedRateLimit.class);

	private static final Duration INTERVAL = Duration.ofMillis(1500);

	private static final Duration LEASE = INTERVAL.multipliedBy(2);

	/**
	 * The bytes per second in a planned pause. Transfers that have begun continue at this
	 * rate, so that their connections stay open and they need not start again.
	 */
	private static final long BYTES_IN_PAUSE = 16 * 1024;

	private final String name = ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();

	private final Workers workers;

	private final CurrentLimits limits;

	private final CallPause pause;

	private final Supplier<? extends Collection<Dracoon>> clients;

	private final ScheduledExecutorService scheduler;

	/** The clients' own limits, which are restored at the end. */
	private final Map<BandwidthLimit, Optional<Long>> ownLimits = new LinkedHashMap<>();

	private @Nullable Future<?> refreshes;

	/** The number of steps and parts in this process that use the limit now. */
	private int users;

	/** The share of the limits that this worker may use, from 0 to 1. */
	private double share;

	/**
	 * Whether the last log message about planned pauses reported the beginning of a
	 * pause.
	 */
	private boolean pauseLogged;

	/** Whether the last query of the database succeeded. */
	private boolean reachable;

	/**
	 * Creates the limit, which does not apply yet.
	 * @param workers the register of the active workers
	 * @param limits the limits of all workers together
	 * @param pause the pause that delays the calls of this process
	 */
	public SharedRateLimit(Workers workers, CurrentLimits limits, CallPause pause,
			Supplier<? extends Collection<Dracoon>> clients) {
		this.workers = workers;
		this.limits = limits;
		this.pause = pause;
		this.clients = clients;
		CustomizableThreadFactory threads = new CustomizableThreadFactory("dracoon-batch-allowance-");
		threads.setDaemon(true);
		this.scheduler = Executors.newSingleThreadScheduledExecutor(threads);
	}

	/** Returns the pauses of this process. */
	public CallPause pause() {
		return this.pause;
	}

	/**
	 * Runs work within the limit. Lower limits of the clients themselves still apply.
	 * When no more work is running, the clients have only their own limits again.
	 */
	public void during(Runnable work) {
		begin();
		try {
			work.run();
		}
		finally {
			end();
		}
	}

	@Override
	public void beforeStep(StepExecution step) {
		begin();
	}

	@Override
	public @Nullable ExitStatus afterStep(StepExecution step) {
		end();
		return null;
	}

	private synchronized void begin() {
		if (this.users++ > 0) {
			return;
		}
		this.share = 1;
		this.reachable = true;
		attempt(() -> this.workers.join(this.name));
		this.refreshes = this.scheduler.scheduleWithFixedDelay(this::refresh, INTERVAL.toMillis(), INTERVAL.toMillis(),
				TimeUnit.MILLISECONDS);
		refresh();
	}

	private synchronized void end() {
		if (--this.users > 0) {
			return;
		}
		if (this.refreshes != null) {
			this.refreshes.cancel(false);
			this.refreshes = null;
		}
		attempt(() -> this.workers.leave(this.name));
		apply(Limits.NONE);
	}

	private synchronized void refresh() {
		if (this.refreshes == null) {
			return;
		}
		boolean reached = attempt(() -> {
			this.workers.renew(this.name, LEASE, requiredPause());
			Workers.WorkerSummary summary = this.workers.summary();
			if (summary.pause().compareTo(Duration.ZERO) > 0) {
				this.pause.begin(summary.pause());
			}
			this.limits.refresh();
			this.share = 1.0 / Math.max(1, summary.workers());
		});
		if (!reached && this.reachable) {
			this.share /= 2;
		}
		this.reachable = reached;
		Limits now = this.limits.now();
		if (now.pause() != this.pauseLogged) {
			this.pauseLogged = now.pause();
			logger.info(now.pause() ? "A planned pause begins. Transfers that have begun continue slowly"
					: "The planned pause has ended");
		}
		apply(now);
	}

	private void apply(Limits current) {
		Integer calls = current.callsPerSecond();
		this.pause.limit((calls != null) ? calls * this.share : null);
		Long bytes = current.bytesPerSecond();
		long rate = (bytes != null) ? (long) (bytes * this.share) : Long.MAX_VALUE;
		if (current.pause()) {
			limitContent(Math.min(rate, BYTES_IN_PAUSE));
			this.pause.planned().begin();
			return;
		}
		this.pause.planned().end();
		if (bytes != null) {
			limitContent(rate);
		}
		else {
			this.ownLimits.forEach((limit, own) -> own.ifPresentOrElse(limit::change, limit::lift));
			this.ownLimits.clear();
		}
	}

	private void limitContent(long rate) {
		if (this.ownLimits.isEmpty()) {
			this.clients.get()
				.stream()
				.map((client) -> client.transfers().bandwidth())
				.forEach((limit) -> this.ownLimits.put(limit, Optional.ofNullable(limit.bytesPerSecond())));
		}
		this.ownLimits.forEach((limit, own) -> limit.change(Math.max(1, Math.min(rate, own.orElse(Long.MAX_VALUE)))));
	}

	// returns the longest time for which a server makes this worker wait
	private Duration requiredPause() {
		return Stream
			.concat(Stream.of(this.pause.sharedRemaining()),
					this.clients.get().stream().map((client) -> client.activity().calls().rateLimitRemaining()))
			.max(Duration::compareTo)
			.orElse(Duration.ZERO);
	}

	private boolean attempt(Runnable statement) {
		try {
			statement.run();
			return true;
		}
		catch (DataAccessException | TransactionException ex) {
			if (this.reachable) {
				logger.warn("Could not access the database that coordinates the workers' rate limit. "
						+ "This worker continues with half of its share. Check the database connection", ex);
			}
			return false;
		}
	}

	@Override
	public void close() {
		this.scheduler.shutdownNow();
	}

}
