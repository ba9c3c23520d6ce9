// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.dracoonspring.transfer.internal.memory.BufferAllocation;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;
import io.dracoonspring.transfer.internal.part.PartCounter;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.run.ProgressMeter;

/**
 * Prefetches ranges while memory is available. If other transfers wait for memory and the
 * consumer leaves the first range unread for two seconds, the later ranges are discarded.
 * They are fetched again when the consumer reaches them.
 */
final class ReadAhead {

	private static final Duration UNREAD_TIMEOUT = Duration.ofSeconds(2);

	private final PartPlan plan;

	private final int parallelism;

	private final MemoryReservation reservation;

	private final ProgressMeter meter;

	private final Fetch fetch;

	private final NavigableMap<Integer, Range> ranges = new ConcurrentSkipListMap<>();

	private volatile long lastReleaseNanos = System.nanoTime();

	ReadAhead(PartPlan plan, int parallelism, MemoryReservation reservation, ProgressMeter meter, Fetch fetch) {
		this.plan = plan;
		this.parallelism = parallelism;
		this.reservation = reservation;
		this.meter = meter;
		this.fetch = fetch;
	}

	/**
	 * Returns the ranges in order. Each range must be released before the next range is
	 * used.
	 */
	Flux<Range> ranges() {
		this.reservation.onPressure(this::relieve);
		return Flux.fromStream(this.plan::parts).flatMapSequential(this::ahead, this.parallelism, 1);
	}

	private Mono<Range> ahead(PartPlan.Part part) {
		return Mono.defer(() -> {
			Range range = new Range(part);
			this.ranges.put(part.number(), range);
			return range.prefetch().thenReturn(range);
		});
	}

	private void relieve() {
		Map.Entry<Integer, Range> head = this.ranges.firstEntry();
		if (head != null && head.getValue().isReadyFor(UNREAD_TIMEOUT)
				&& System.nanoTime() - this.lastReleaseNanos > UNREAD_TIMEOUT.toNanos()) {
			this.ranges.tailMap(head.getKey(), false).values().forEach(Range::drop);
		}
	}

	@FunctionalInterface
	interface Fetch {

		/**
		 * Fetches a range into the buffer, with retries. Completes when the whole range
		 * has arrived.
		 */
		Mono<Void> into(PartPlan.Part part, byte[] buffer, PartCounter counter);

	}

	/** Represents one range, which is in memory or has to be fetched again. */
	final class Range {

		private final PartPlan.Part part;

		private final Sinks.Empty<Void> dropped = Sinks.empty();

		private BufferAllocation allocation;

		private PartCounter counter;

		private byte @Nullable [] content;

		private long readyNanos;

		/**
		 * Whether the consumer has reached the range. The range is not discarded after
		 * that.
		 */
		private boolean taken;

		private boolean isDropped;

		private Range(PartPlan.Part part) {
			this.part = part;
			this.allocation = ReadAhead.this.reservation.allocation(part.number());
			this.counter = new PartCounter(ReadAhead.this.meter);
		}

		PartPlan.Part part() {
			return this.part;
		}

		int length() {
			return (int) this.part.length();
		}

		/** Loads the content. Subscribe after the previous range has been released. */
		Mono<Range> loaded() {
			return Mono.defer(() -> {
				Mono<Void> loading = take() ? Mono.empty() : load(this.allocation, this.counter);
				return loading.thenReturn(this);
			});
		}

		/**
		 * Returns an array that starts with the content of the loaded range. Do not emit
		 * the array in a stream, because operators hold values longer than the range is
		 * in use.
		 */
		synchronized byte[] content() {
			return Objects.requireNonNull(this.content, "The range is not in memory");
		}

		void release() {
			ReadAhead.this.lastReleaseNanos = System.nanoTime();
			ReadAhead.this.ranges.remove(this.part.number());
			BufferAllocation last;
			synchronized (this) {
				this.content = null;
				last = this.allocation;
			}
			last.finish();
		}

		private Mono<Void> prefetch() {
			return Mono.firstWithSignal(load(this.allocation, this.counter), this.dropped.asMono());
		}

		private Mono<Void> load(BufferAllocation current, PartCounter counting) {
			return current.buffer()
				.flatMap((buffer) -> ReadAhead.this.fetch.into(this.part, buffer, counting)
					.then(Mono.fromRunnable(() -> keep(current, buffer))));
		}

		private synchronized void keep(BufferAllocation current, byte[] buffer) {
			if (current == this.allocation && !this.isDropped) {
				this.content = buffer;
				this.readyNanos = System.nanoTime();
			}
		}

		// records that the consumer has reached the range, and tells whether its content
		// is in memory
		private synchronized boolean take() {
			this.taken = true;
			if (this.isDropped) {
				this.isDropped = false;
				this.allocation = ReadAhead.this.reservation.allocation(this.part.number());
				this.counter = new PartCounter(ReadAhead.this.meter);
			}
			return this.content != null;
		}

		private synchronized boolean isReadyFor(Duration time) {
			return this.content != null && System.nanoTime() - this.readyNanos > time.toNanos();
		}

		private void drop() {
			synchronized (this) {
				if (this.taken || this.isDropped) {
					return;
				}
				this.isDropped = true;
				this.content = null;
			}
			this.counter.discard();
			this.allocation.release();
			this.dropped.tryEmitEmpty();
		}

	}

}
