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
import io.dracoonspring.observation.internal.ObservedWork;
import io.dracoonspring.transfer.internal.memory.MemoryBudget;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;
import io.dracoonspring.transfer.internal.memory.SourceReservation;

/**
 * Starts a transfer when memory is available, and releases the memory when the transfer
 * ends. While the transfer waits, its state is {@code WAITING}, and it can be cancelled
 * or paused.
 */
public final class Admission {

	private static final ObservedWork WAIT = new ObservedWork(DracoonTransferObservationDocumentation.MEMORY_WAIT,
			(observation) -> {
			});

	private final MemoryBudget budget;

	private final TransferControl control;

	/**
	 * Creates an admission.
	 * @param control the control that shows the wait, and ends the wait on cancellation
	 */
	public Admission(MemoryBudget budget, TransferControl control) {
		this.budget = budget;
		this.control = control;
	}

	/**
	 * Delays the preparation of a transfer while too many transfers prepare at the same
	 * time. Ends the preparation on cancellation.
	 */
	public <T> Mono<T> prepared(Mono<T> preparation) {
		// detach, so that a waiting transfer references no objects of its completed calls
		return this.control.cancellation().orCancelled(this.budget.preparing(preparation)).onTerminateDetach();
	}

	/**
	 * Admits an upload. If the upload reads from another transfer
	 * ({@link SourceReservation}), admits that transfer together with the upload.
	 * @param size the length of a buffer for a part in bytes; 0 if the upload needs none
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
	 * @param size the length of a buffer for a range in bytes
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
	 * @param size the length of a buffer for a range in bytes
	 */
	public <T> Flux<T> stream(long size, Function<MemoryReservation, Flux<T>> download) {
		return Flux.deferContextual((context) -> {
			SourceReservation feed = context.getOrDefault(SourceReservation.class, null);
			MemoryReservation reservation = reservation(feed, size);
			return stream(reservation, entered(feed, reservation), download);
		});
	}

	/**
	 * Admits a download as a stream that shares a limit with other streams.
	 * @param size the length of a buffer for a range in bytes
	 * @param limit the number of bytes that the first buffers of all limited streams
	 * together may occupy
	 * @param timeout the longest wait for admission
	 * @return the work; fails with the reason {@code OUT_OF_MEMORY} if the wait for
	 * admission exceeds the timeout
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
		return new DracoonTransferException(Reason.OUT_OF_MEMORY, "The content waited " + timeout.toMillis()
				+ " ms for memory because other transfers occupy the available memory: try again later, or raise "
				+ "'dracoon.transfer.max-memory' or 'dracoon.web.max-memory'", null);
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
