// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Takes and renews leases. Renewals have their own thread, so that nothing delays them.
 */
public class LeaseKeeper implements AutoCloseable {

	private static final long PAUSE = 200;

	private final Leases leases;

	private final String owner = ManagementFactory.getRuntimeMXBean().getName();

	private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(threads());

	public LeaseKeeper(Leases leases) {
		this.leases = leases;
	}

	private static CustomizableThreadFactory threads() {
		CustomizableThreadFactory threads = new CustomizableThreadFactory("dracoon-batch-lease-");
		threads.setDaemon(true);
		return threads;
	}

	/**
	 * Takes a lease and renews it.
	 * @param job the id of the job instance
	 * @param name the name of the part, or {@link JobGuard#LEASE}
	 * @return the lease, which the caller has to close, or empty if another owner holds
	 * the lease
	 */
	public Optional<HeldLease> hold(long job, String name) {
		return this.leases.acquire(job, name, this.owner)
			.map((lease) -> new HeldLease(this.leases, lease, this.scheduler));
	}

	/**
	 * Takes a lease and renews it. If another owner holds the lease, waits for the
	 * duration of a lease, because that owner may have died. If the owner is alive, it
	 * renews the lease in the meantime.
	 * @param job the id of the job instance
	 * @param name the name of the part, or {@link JobGuard#LEASE}
	 * @return the lease, which the caller has to close, or empty if the other owner is
	 * alive
	 */
	Optional<HeldLease> holdAfterExpiry(long job, String name) {
		long deadline = System.nanoTime() + this.leases.duration().toNanos();
		Optional<HeldLease> lease = hold(job, name);
		while (lease.isEmpty() && System.nanoTime() < deadline) {
			pause();
			lease = hold(job, name);
		}
		return lease;
	}

	/**
	 * Waits a moment before the leases are read again.
	 * @throws IllegalStateException if the thread is interrupted
	 */
	void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The wait for a lease was interrupted", ex);
		}
	}

	/** Finds the names of the leases of a job that have not expired. */
	Set<String> held(long job) {
		return this.leases.held(job);
	}

	/** Finds the ids of the jobs that have a lease of this name, expired or not. */
	List<Long> jobs(String name) {
		return this.leases.jobs(name);
	}

	/** Deletes the expired leases of a job. */
	void forget(long job) {
		this.leases.forget(job);
	}

	@Override
	public void close() {
		this.scheduler.shutdownNow();
	}

}
