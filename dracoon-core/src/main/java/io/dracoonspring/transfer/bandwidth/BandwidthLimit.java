// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.bandwidth;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Limits the bytes of content that may pass per second, in both directions together. The
 * limit can be changed at any time, also while transfers wait. All transfers that get the
 * same object share the limit and take turns. Safe for use by several threads.
 * <p>
 * Only content counts, not the overhead of protocols and encryption. The content of a
 * transfer that later fails or is cancelled counts, too.
 */
public final class BandwidthLimit {

	/**
	 * The longest pause whose unused bytes count as credit. The credit compensates for
	 * timers and threads that are late on a busy machine.
	 */
	private static final double CREDIT_SECONDS = 0.25;

	private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

	private final LongSupplier nanoTime;

	private final Scheduler timer;

	private final Queue<Waiter> waiting = new ArrayDeque<>();

	private final AtomicInteger work = new AtomicInteger();

	private volatile @Nullable Long bytesPerSecond;

	/**
	 * The number of bytes that passed before the limit allowed them. Negative values are
	 * credit.
	 */
	private double debt;

	private long settledNanos;

	private @Nullable Disposable alarm;

	BandwidthLimit(@Nullable Long bytesPerSecond, LongSupplier nanoTime, Scheduler timer) {
		this.bytesPerSecond = (bytesPerSecond != null) ? checked(bytesPerSecond) : null;
		this.nanoTime = nanoTime;
		this.timer = timer;
		this.settledNanos = nanoTime.getAsLong();
	}

	/**
	 * Creates a limit.
	 * @param bytesPerSecond the number of bytes, at least 1
	 * @return the limit
	 * @throws IllegalArgumentException if the number is less than 1
	 */
	public static BandwidthLimit of(long bytesPerSecond) {
		return new BandwidthLimit(bytesPerSecond, System::nanoTime, Schedulers.parallel());
	}

	/**
	 * Creates a limit that lets all content pass until {@link #change} sets a number.
	 * @return the limit
	 */
	public static BandwidthLimit none() {
		return new BandwidthLimit(null, System::nanoTime, Schedulers.parallel());
	}

	/**
	 * Returns the limit.
	 * @return the number of bytes that may pass per second, {@code null} for no limit
	 */
	public @Nullable Long bytesPerSecond() {
		return this.bytesPerSecond;
	}

	/**
	 * Changes the limit. The change takes effect immediately, also for running transfers.
	 * @param bytesPerSecond the number of bytes, at least 1
	 * @throws IllegalArgumentException if the number is less than 1
	 */
	public void change(long bytesPerSecond) {
		set(checked(bytesPerSecond));
	}

	/**
	 * Removes the limit, also for transfers that are waiting.
	 */
	public void lift() {
		set(null);
	}

	/**
	 * Waits until content may pass. Transfers call this method themselves. Applications
	 * can call it for other content that shares the connection.
	 * @param bytes the number of bytes
	 * @return completes when the bytes may pass. Calls are served in order. A call that
	 * is cancelled before it completes uses nothing of the limit
	 */
	public Mono<Void> pass(long bytes) {
		return Mono.create((sink) -> enter(new Waiter(sink, bytes)));
	}

	private static long checked(long bytesPerSecond) {
		if (bytesPerSecond < 1) {
			throw new IllegalArgumentException("A bandwidth limit must be at least 1 byte per second, but is "
					+ bytesPerSecond + ": omit the limit, or call 'lift()', to remove it");
		}
		return bytesPerSecond;
	}

	private void set(@Nullable Long rate) {
		synchronized (this) {
			settle();
			// discard the credit of the former limit
			this.debt = (this.bytesPerSecond == null || rate == null) ? 0 : Math.max(this.debt, 0);
			this.bytesPerSecond = rate;
			if (this.alarm != null) {
				this.alarm.dispose();
				this.alarm = null;
			}
		}
		serve();
	}

	private void enter(Waiter waiter) {
		waiter.sink.onCancel(() -> abandon(waiter));
		synchronized (this) {
			if (waiter.left) {
				return;
			}
			this.waiting.add(waiter);
		}
		serve();
	}

	private synchronized void abandon(Waiter waiter) {
		waiter.left = true;
		this.waiting.remove(waiter);
	}

	// serves callers in a loop, because a served caller often calls pass() again on the
	// same thread. Serving that call by recursion would let the stack grow
	private void serve() {
		if (this.work.getAndIncrement() != 0) {
			return;
		}
		int missed = 1;
		do {
			for (Waiter next = next(); next != null; next = next()) {
				next.sink.success();
			}
			missed = this.work.addAndGet(-missed);
		}
		while (missed != 0);
	}

	private synchronized @Nullable Waiter next() {
		Waiter first = this.waiting.peek();
		Long rate = this.bytesPerSecond;
		if (first == null || rate == null) {
			return this.waiting.poll();
		}
		settle();
		if (this.debt > 0) {
			if (this.alarm == null) {
				this.alarm = this.timer.schedule(this::ring, 1 + (long) (this.debt / rate * NANOS),
						TimeUnit.NANOSECONDS);
			}
			return null;
		}
		this.debt += first.bytes;
		return this.waiting.poll();
	}

	private void ring() {
		synchronized (this) {
			this.alarm = null;
		}
		serve();
	}

	private void settle() {
		long now = this.nanoTime.getAsLong();
		Long rate = this.bytesPerSecond;
		if (rate != null) {
			this.debt = Math.max(this.debt - rate * ((now - this.settledNanos) / NANOS), -rate * CREDIT_SECONDS);
		}
		this.settledNanos = now;
	}

	@Override
	public String toString() {
		Long rate = this.bytesPerSecond;
		return (rate != null) ? rate + " bytes per second" : "no limit";
	}

	/** Represents a caller that waits. Its state is guarded by the lock of the limit. */
	private static final class Waiter {

		private final MonoSink<Void> sink;

		private final long bytes;

		private boolean left;

		private Waiter(MonoSink<Void> sink, long bytes) {
			this.sink = sink;
			this.bytes = bytes;
		}

	}

}
