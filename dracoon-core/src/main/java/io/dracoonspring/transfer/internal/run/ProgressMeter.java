// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import io.dracoonspring.transfer.TransferProgress;
import io.dracoonspring.transfer.TransferState;

/**
 * Counts the progress of a transfer. The transfer only updates counters, and subscribers
 * take samples.
 */
public final class ProgressMeter implements Movement {

	/**
	 * A change of state or a retry changes the number of moves by a multiple of this
	 * amount. Each transferred byte increases the number by one. No file has as many
	 * bytes as this amount, so bytes cannot be mistaken for a change of state.
	 */
	private static final long MOVES_OF_A_STATE = 1L << 50;

	private final AtomicLong transferred = new AtomicLong();

	private final AtomicLong retries = new AtomicLong();

	private final AtomicInteger window = new AtomicInteger();

	private final Sinks.Empty<Void> ended = Sinks.empty();

	private volatile TransferState state = TransferState.PENDING;

	private volatile @Nullable Long total;

	private volatile long startNanos;

	private volatile long endNanos;

	public void start() {
		this.startNanos = System.nanoTime();
		this.state = TransferState.PREPARING;
	}

	public void transferring(@Nullable Long total) {
		this.total = total;
		this.state = TransferState.TRANSFERRING;
	}

	/** Sets the state of a transfer that waits for memory. */
	void waiting() {
		this.state = TransferState.WAITING;
	}

	/** Sets the state of a transfer whose wait for memory is over. */
	void proceed() {
		this.state = TransferState.PREPARING;
	}

	public void finishing() {
		this.state = TransferState.FINISHING;
	}

	public void end(TransferState state) {
		this.endNanos = System.nanoTime();
		this.state = state;
		this.ended.tryEmitEmpty();
	}

	public void add(long bytes) {
		this.transferred.addAndGet(bytes);
	}

	/** Replaces the number of transferred bytes by the number from another meter. */
	public void moved(long bytes) {
		this.transferred.set(bytes);
	}

	public void retried() {
		this.retries.incrementAndGet();
	}

	/**
	 * Records a new limit of the parts that are transferred at the same time. Only the
	 * lowest limit is kept.
	 */
	public void window(int size) {
		this.window.accumulateAndGet(size, (former, next) -> (former == 0) ? next : Math.min(former, next));
	}

	/**
	 * Returns the lowest recorded limit of the parts that are transferred at the same
	 * time.
	 * @return the number of parts, 0 if no limit was recorded
	 */
	int window() {
		return this.window.get();
	}

	@Override
	public long moves() {
		return (this.retries.get() * TransferState.values().length + this.state.ordinal()) * MOVES_OF_A_STATE
				+ this.transferred.get();
	}

	@Override
	public boolean isWaiting() {
		return this.state == TransferState.WAITING;
	}

	public long transferred() {
		return this.transferred.get();
	}

	public long retries() {
		return this.retries.get();
	}

	public TransferProgress snapshot() {
		TransferState current = this.state;
		Duration elapsed = Duration.ZERO;
		if (current != TransferState.PENDING) {
			long until = (current.isTerminal()) ? this.endNanos : System.nanoTime();
			elapsed = Duration.ofNanos(until - this.startNanos);
		}
		return new TransferProgress(current, this.transferred.get(), this.total, elapsed, 0);
	}

	public Flux<TransferProgress> samples() {
		return Flux.defer(() -> ProgressSampler
			.of(this::snapshot, (progress) -> progress.state().isTerminal(), this.ended.asMono())
			.map(new TransferRate()::apply));
	}

}
