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
 * Applies this worker's share of the limits for all workers together. During its work,
 * the worker refreshes its share every one and a half seconds. A share is valid for a
 * little longer than this interval. If the server makes one worker pause, the other
 * workers pause after their next refresh. A worker that does not reach the database
 * continues with half of its share.
 * <p>
 * Steps of which this is a listener count as the work of a worker.
 */
public class SharedRateLimit implements StepExecutionListener, AutoCloseable {

	private static final Log logger = LogFactory.getLog(SharedRateLimit.class);

	private static final Duration BEAT = Duration.ofMillis(1500);

	private static final Duration LEASE = BEAT.multipliedBy(2);

	/**
	 * The bytes per second in a planned pause. They keep the connections of transfers
	 * that have begun alive, so that these transfers need not start again.
	 */
	private static final long TRICKLE = 16 * 1024;

	private final String name = ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();

	private final Workers workers;

	private final CurrentLimits limits;

	private final CallPause pause;

	private final Supplier<? extends Collection<Dracoon>> clients;

	private final ScheduledExecutorService scheduler;

	/** The clients' own limits, which are restored at the end. */
	private final Map<BandwidthLimit, Optional<Long>> before = new LinkedHashMap<>();

	private @Nullable Future<?> beats;

	/** The number of works that this process does now. */
	private int works;

	/** The part of the limits that this worker may use. */
	private double share;

	/** Whether the last message said that a pause begins. */
	private boolean pauseLogged;

	/** Whether the last query of the database succeeded. */
	private boolean known;

	/**
	 * Creates the limit, which does not apply yet.
	 * @param workers registers the active workers
	 * @param limits the limits of all workers together
	 * @param pause delays calls
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
	 * Runs work within the limit. Lower limits of clients still apply. After the work all
	 * limits have their former values.
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
		if (this.works++ > 0) {
			return;
		}
		this.share = 1;
		this.known = true;
		attempt(() -> this.workers.join(this.name));
		this.beats = this.scheduler.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(),
				TimeUnit.MILLISECONDS);
		beat();
	}

	private synchronized void end() {
		if (--this.works > 0) {
			return;
		}
		if (this.beats != null) {
			this.beats.cancel(false);
			this.beats = null;
		}
		attempt(() -> this.workers.leave(this.name));
		use(Limits.NONE);
	}

	private synchronized void beat() {
		if (this.beats == null) {
			return;
		}
		boolean reached = attempt(() -> {
			this.workers.renew(this.name, LEASE, refused());
			Workers.WorkerSummary crew = this.workers.crew();
			if (crew.pause().compareTo(Duration.ZERO) > 0) {
				this.pause.begin(crew.pause());
			}
			this.limits.refresh();
			this.share = 1.0 / Math.max(1, crew.workers());
		});
		if (!reached && this.known) {
			this.share /= 2;
		}
		this.known = reached;
		Limits now = this.limits.now();
		if (now.pause() != this.pauseLogged) {
			this.pauseLogged = now.pause();
			logger.info(now.pause() ? "A planned pause begins. Transfers that have begun continue slowly"
					: "The planned pause has ended");
		}
		use(now);
	}

	private void use(Limits current) {
		Integer calls = current.callsPerSecond();
		this.pause.limit((calls != null) ? calls * this.share : null);
		Long bytes = current.bytesPerSecond();
		long rate = (bytes != null) ? (long) (bytes * this.share) : Long.MAX_VALUE;
		if (current.pause()) {
			limitContent(Math.min(rate, TRICKLE));
			this.pause.planned().begin();
			return;
		}
		this.pause.planned().end();
		if (bytes != null) {
			limitContent(rate);
		}
		else {
			this.before.forEach((limit, own) -> own.ifPresentOrElse(limit::change, limit::lift));
			this.before.clear();
		}
	}

	private void limitContent(long rate) {
		if (this.before.isEmpty()) {
			this.clients.get()
				.stream()
				.map((client) -> client.transfers().bandwidth())
				.forEach((limit) -> this.before.put(limit, Optional.ofNullable(limit.bytesPerSecond())));
		}
		this.before.forEach((limit, own) -> limit.change(Math.max(1, Math.min(rate, own.orElse(Long.MAX_VALUE)))));
	}

	// returns the longest time for which a server makes this worker wait
	private Duration refused() {
		return Stream
			.concat(Stream.of(this.pause.shared()),
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
			if (this.known) {
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
