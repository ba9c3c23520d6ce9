// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.transfer.internal.memory.Allocations;

/**
 * Ends transfers that an {@link OutOfMemoryError} has cut off. Reactor throws this error
 * on the current thread instead of signalling it. The transfer can then lose its end
 * signal and its timeouts, and would wait for ever.
 * <p>
 * The guard ends no transfer before the heap has been full while transfers were running.
 * From then on it ends every transfer that makes no progress for some time. The guard
 * ends a transfer that waits for memory only when no transfer makes progress. While
 * another transfer makes progress, that transfer may hold the memory, and release it
 * later.
 * <p>
 * The guard has its own thread while transfers are running, because an
 * {@link OutOfMemoryError} can end timers of the shared schedulers.
 */
final class OutOfMemoryGuard {

	private static final Logger logger = LoggerFactory.getLogger(OutOfMemoryGuard.class);

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	private static final int LOOKS = 8;

	private static final int RESERVE = 1024 * 1024;

	/**
	 * The number of bytes that must be free before the guard ends a transfer. Ending a
	 * transfer needs less memory.
	 */
	private static final int ROOM = 256 * 1024;

	/**
	 * Limits the number of transfers that one check ends, because their cleanup needs
	 * memory, too.
	 */
	private static final int ENDS_PER_LOOK = 16;

	private final Duration limit;

	// store plain numbers, because a calculation with durations needs memory
	private final long intervalMillis;

	private final long looks;

	private final Supplier<BooleanSupplier> exhaustion;

	private final Supplier<List<WatchedTransfer>> running;

	private boolean active;

	/** Detects whether the heap was full, for the thread that runs the checks. */
	private BooleanSupplier exhausted = () -> false;

	/** Whether a check has found that the heap was full. */
	private boolean armed;

	/** Counts consecutive checks in which no transfer made progress. */
	private int quiet;

	/** Counts consecutive checks that failed because they had no memory themselves. */
	private int missed;

	/**
	 * A reserve that is released before transfers are ended. Ending a transfer needs
	 * memory before it frees memory.
	 */
	private byte @Nullable [] reserve;

	private volatile byte @Nullable [] room;

	/**
	 * Creates a guard.
	 * @param limit the longest time without progress
	 * @param exhaustion the factory of a detector for a full heap; the guard polls the
	 * detector at least every second
	 * @param running the supplier of the running transfers
	 */
	OutOfMemoryGuard(Duration limit, Supplier<BooleanSupplier> exhaustion, Supplier<List<WatchedTransfer>> running) {
		this.limit = limit;
		this.intervalMillis = Math.max(1, Math.min(limit.toMillis() / LOOKS, INTERVAL.toMillis()));
		this.looks = limit.toMillis() / this.intervalMillis;
		this.exhaustion = exhaustion;
		this.running = running;
	}

	/**
	 * Starts a thread that checks the running transfers, unless such a thread already
	 * runs. The thread ends when no transfer is running any more.
	 * @throws io.dracoonspring.api.DracoonTransferException if there is no memory for the
	 * thread
	 */
	synchronized void start() {
		if (this.active) {
			return;
		}
		try {
			this.reserve = new byte[RESERVE];
			this.exhausted = this.exhaustion.get();
			Thread thread = new Thread(this::watch, "dracoon-transfer-guard");
			thread.setDaemon(true);
			thread.start();
			this.active = true;
		}
		catch (OutOfMemoryError ex) {
			throw Allocations.failed(ex);
		}
	}

	private void watch() {
		try {
			do {
				Thread.sleep(this.intervalMillis);
			}
			while (!isOver());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			stop();
		}
	}

	private boolean isOver() {
		try {
			notice();
			look(this.running.get());
			this.missed = 0;
			return stopIfIdle();
		}
		catch (OutOfMemoryError ex) {
			// wait for the next check, which finds the transfers that this check has
			// missed
			if (++this.missed >= this.looks) {
				this.reserve = null;
			}
			return false;
		}
	}

	private synchronized boolean stopIfIdle() {
		boolean idle = this.running.get().isEmpty();
		if (idle) {
			stop();
		}
		return idle;
	}

	private synchronized void stop() {
		this.active = false;
		this.reserve = null;
	}

	private void look(List<WatchedTransfer> transfers) {
		boolean moved = false;
		for (WatchedTransfer transfer : transfers) {
			moved |= transfer.look(1 + this.missed);
		}
		this.quiet = moved ? 0 : this.quiet + 1 + this.missed;
		if (!this.armed) {
			return;
		}
		int ends = 0;
		for (WatchedTransfer transfer : transfers) {
			if (transfer.isCutOff() && !transfer.isEnded() && ends < ENDS_PER_LOOK) {
				ends++;
				requireRoom();
				transfer.end();
			}
			else if (!transfer.isCutOff() && isLost(transfer)) {
				// cancel all lost transfers in one check, because a cancellation frees
				// memory
				this.reserve = null;
				transfer.cutOff();
			}
		}
	}

	private boolean isLost(WatchedTransfer transfer) {
		int quiet = transfer.isWaiting() ? Math.min(this.quiet, transfer.quiet()) : transfer.quiet();
		return quiet >= this.looks;
	}

	private void requireRoom() {
		this.room = new byte[ROOM];
		this.room = null;
	}

	private void notice() {
		if (!this.armed && this.exhausted.getAsBoolean()) {
			this.armed = true;
			logger
				.error("The JVM ran out of memory. Transfers without progress for {} from now on fail with the reason "
						+ "OUT_OF_MEMORY: give the JVM more memory (-Xmx), and restart it, because other parts of the "
						+ "application may wait for ever. With -XX:+ExitOnOutOfMemoryError, the JVM exits instead",
						this.limit);
		}
	}

}
