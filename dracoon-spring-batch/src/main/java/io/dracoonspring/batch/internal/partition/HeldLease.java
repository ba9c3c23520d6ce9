// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.dracoonspring.batch.internal.outage.DatabaseRetry;

/**
 * Renews a lease until this object is closed. If the database cannot be reached for the
 * duration of the lease, the lease counts as lost, because another worker may then take
 * it over.
 */
public final class HeldLease implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(HeldLease.class);

	private static final int RENEWALS = 3;

	/** The longest time in milliseconds until the worker notices that it has to stop. */
	private static final long LONGEST_PERIOD = 1000;

	private final Leases leases;

	private final Lease lease;

	private final Sinks.Empty<Void> lost = Sinks.empty();

	private final Sinks.Empty<Void> stop = Sinks.empty();

	private final Future<?> heartbeat;

	private volatile boolean isLost;

	private volatile long renewedAt = System.nanoTime();

	HeldLease(Leases leases, Lease lease, ScheduledExecutorService scheduler) {
		this.leases = leases;
		this.lease = lease;
		long period = Math.min(leases.duration().toMillis() / RENEWALS, LONGEST_PERIOD);
		this.heartbeat = scheduler.scheduleWithFixedDelay(this::renew, period, period, TimeUnit.MILLISECONDS);
	}

	private void renew() {
		long now = System.nanoTime();
		try {
			if (this.leases.renew(this.lease)) {
				this.renewedAt = now;
				if (this.leases.isStopRequested(this.lease)) {
					stop();
				}
			}
			else {
				this.heartbeat.cancel(false);
				lose();
			}
		}
		catch (RuntimeException ex) {
			// catch all exceptions, because the scheduler runs no further renewals after
			// an exception
			logger.warn("The lease of '" + this.lease.name() + "' could not be renewed: " + DatabaseRetry.describe(ex));
			// continue to renew, because other workers cannot reach the database during
			// an outage either
			if (now - this.renewedAt >= this.leases.duration().toNanos()) {
				this.isLost = true;
				stop();
			}
		}
	}

	private void lose() {
		this.isLost = true;
		this.lost.tryEmitError(new LeaseLostException(this.lease.name()));
	}

	/** Asks the worker that holds the lease to record its results and to stop. */
	void stop() {
		this.stop.tryEmitEmpty();
	}

	/**
	 * Signals that the worker has to stop.
	 * @return a publisher that completes when the worker has to stop, and fails with
	 * {@link LeaseLostException} when another owner holds the lease; otherwise it never
	 * ends
	 */
	public Mono<Void> end() {
		return this.lost.asMono().or(this.stop.asMono());
	}

	/** Tells whether the lease is lost, or was not renewed in time. */
	boolean isLost() {
		return this.isLost;
	}

	/**
	 * Requires and extends the lease. Within a transaction, no other worker can take over
	 * the lease before the end of the transaction.
	 * @throws LeaseLostException if the lease is lost
	 */
	public void require() {
		if (!this.leases.renew(this.lease)) {
			lose();
			throw new LeaseLostException(this.lease.name());
		}
	}

	@Override
	public void close() {
		this.heartbeat.cancel(false);
		try {
			this.leases.release(this.lease);
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("The lease of '" + this.lease.name() + "' could not be released. It expires by itself", ex);
		}
	}

}
