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
 */
public class SharedRateLimit implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(SharedRateLimit.class);

	private static final Duration BEAT = Duration.ofMillis(1500);

	private static final Duration LEASE = BEAT.multipliedBy(2);

	private final String name = ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();

	private final Workers workers;

	private final @Nullable Long bytesPerSecond;

	private final CallPause pause;

	private final Supplier<? extends Collection<Dracoon>> clients;

	private final ScheduledExecutorService scheduler;

	/** The clients' own limits, which are restored at the end. */
	private final Map<BandwidthLimit, Optional<Long>> before = new LinkedHashMap<>();

	private @Nullable Future<?> beats;

	private long share;

	/** Whether the last query of the database succeeded. */
	private boolean known;

	/**
	 * Creates the limit, which does not apply yet.
	 * @param workers registers the active workers
	 * @param bytesPerSecond bytes per second of all workers together, for each client,
	 * {@code null} for no limit
	 * @param pause delays calls
	 */
	public SharedRateLimit(Workers workers, @Nullable Long bytesPerSecond, CallPause pause,
			Supplier<? extends Collection<Dracoon>> clients) {
		this.workers = workers;
		this.bytesPerSecond = bytesPerSecond;
		this.pause = pause;
		this.clients = clients;
		CustomizableThreadFactory threads = new CustomizableThreadFactory("dracoon-batch-allowance-");
		threads.setDaemon(true);
		this.scheduler = Executors.newSingleThreadScheduledExecutor(threads);
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

	private synchronized void begin() {
		if (this.bytesPerSecond != null) {
			this.clients.get()
				.stream()
				.map((client) -> client.transfers().bandwidth())
				.forEach((limit) -> this.before.put(limit, Optional.ofNullable(limit.bytesPerSecond())));
			this.share = this.bytesPerSecond;
		}
		this.known = true;
		attempt(() -> this.workers.join(this.name));
		this.beats = this.scheduler.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(),
				TimeUnit.MILLISECONDS);
		beat();
	}

	private synchronized void end() {
		if (this.beats != null) {
			this.beats.cancel(false);
			this.beats = null;
		}
		attempt(() -> this.workers.leave(this.name));
		this.before.forEach((limit, rate) -> rate.ifPresentOrElse(limit::change, limit::lift));
		this.before.clear();
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
			this.share = (this.bytesPerSecond != null) ? this.bytesPerSecond / Math.max(1, crew.workers()) : 0;
		});
		if (!reached && this.known) {
			this.share /= 2;
		}
		this.known = reached;
		this.before
			.forEach((limit, own) -> limit.change(Math.max(1, Math.min(this.share, own.orElse(Long.MAX_VALUE)))));
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
