// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation.LowCardinalityKeys;
import io.dracoonspring.observation.internal.ObservedWork;
import io.dracoonspring.transfer.internal.memory.MemoryBudget;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;
import io.dracoonspring.transfer.internal.memory.SourceReservation;

/**
 * Lets a transfer begin when there is memory for it, and gives back what it had when it
 * ends. While it waits that is its state, and it can be cancelled or paused.
 */
public final class Admission {

	private static final ObservedWork WAIT = new ObservedWork(DracoonTransferObservationDocumentation.MEMORY_WAIT,
			LowCardinalityKeys.ERROR, (observation) -> {
			});

	private final MemoryBudget budget;

	private final TransferControl control;

	/**
	 * Creates an admission.
	 * @param control is told of the wait, and ends it
	 */
	public Admission(MemoryBudget budget, TransferControl control) {
		this.budget = budget;
		this.control = control;
	}

	/**
	 * Prepares a transfer, so that it can be admitted.
	 */
	public <T> Mono<T> prepared(Mono<T> preparation) {
		// detached, so that a transfer that waits keeps none of what its calls needed
		return this.control.cancellation().orCancelled(this.budget.preparing(preparation)).onTerminateDetach();
	}

	/**
	 * Admits an upload, together with a source that is known to be a transfer itself.
	 * @param size how many bytes a buffer for a part has; 0 if it needs none
	 */
	public <T> Mono<T> upload(long size, Function<MemoryReservation, Mono<T>> upload) {
		return Mono.deferContextual((context) -> {
			SourceReservation feed = context.getOrDefault(SourceReservation.class, null);
			MemoryReservation own = this.budget.reservation(size);
			MemoryReservation source = this.budget.reservation((feed != null) ? feed.need() : 0);
			Runnable close = () -> {
				own.close();
				source.close();
			};
			return entered(List.of(own, source)).then(Mono.defer(() -> upload.apply(own)))
				.contextWrite((inner) -> inner.put(SourceReservation.class, SourceReservation.of(source)))
				.doOnTerminate(close)
				.doOnCancel(close);
		});
	}

	/**
	 * Admits a download to a file.
	 * @param size how many bytes a buffer for a range has
	 */
	public <T> Mono<T> download(long size, Function<MemoryReservation, Mono<T>> download) {
		return Mono.deferContextual((context) -> {
			SourceReservation feed = context.getOrDefault(SourceReservation.class, null);
			MemoryReservation reservation = reservation(feed, size);
			return entered(feed, reservation).then(Mono.defer(() -> download.apply(reservation)))
				.doOnTerminate(reservation::close)
				.doOnCancel(reservation::close);
		});
	}

	/**
	 * Admits a download as a stream.
	 * @param size how many bytes a buffer for a range has
	 */
	public <T> Flux<T> stream(long size, Function<MemoryReservation, Flux<T>> download) {
		return Flux.deferContextual((context) -> {
			SourceReservation feed = context.getOrDefault(SourceReservation.class, null);
			MemoryReservation reservation = reservation(feed, size);
			return stream(reservation, entered(feed, reservation), download);
		});
	}

	/**
	 * Admits a download as a stream that is limited together with others.
	 * @param size how many bytes a buffer for a range has
	 * @param limit how many bytes the first buffers of all limited streams may have
	 * @param timeout how long the stream may wait
	 * @return the work; fails with the reason {@code OUT_OF_MEMORY} if it waits for too
	 * long
	 */
	public <T> Flux<T> limitedStream(long size, long limit, Duration timeout,
			Function<MemoryReservation, Flux<T>> download) {
		return Flux.defer(() -> {
			MemoryReservation reservation = this.budget.reservation(size, limit);
			return stream(reservation, entered(null, reservation).timeout(timeout, Mono.error(() -> timedOut(timeout))),
					download);
		});
	}

	private static <T> Flux<T> stream(MemoryReservation reservation, Mono<Void> entered,
			Function<MemoryReservation, Flux<T>> download) {
		return entered.thenReturn(reservation)
			.flatMapMany(download)
			.doOnTerminate(reservation::close)
			.doOnCancel(reservation::close);
	}

	private static DracoonTransferException timedOut(Duration timeout) {
		return new DracoonTransferException(Reason.OUT_OF_MEMORY,
				"The content waited " + timeout.toMillis()
						+ " ms for memory because other transfers use what they may have: try again later, or raise "
						+ "'dracoon.transfer.max-memory' or 'dracoon.web.max-memory'",
				null);
	}

	private MemoryReservation reservation(@Nullable SourceReservation feed, long size) {
		MemoryReservation passed = (feed != null) ? feed.take(size) : null;
		return (passed != null) ? passed : this.budget.reservation(size);
	}

	private Mono<Void> entered(@Nullable SourceReservation feed, MemoryReservation reservation) {
		return (feed != null) ? Mono.fromRunnable(reservation::force) : entered(List.of(reservation));
	}

	private Mono<Void> entered(List<MemoryReservation> reservations) {
		return Mono.defer(() -> this.budget.enter(reservations) ? Mono.empty() : waiting(reservations.get(0)));
	}

	private Mono<Void> waiting(MemoryReservation reservation) {
		this.control.meter().waiting();
		return this.control.cancellation()
			.orCancelled(WAIT.below(reservation.admitted()))
			.doOnSuccess((done) -> this.control.meter().proceed());
	}

}
