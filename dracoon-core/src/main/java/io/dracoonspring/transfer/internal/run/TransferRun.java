// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.Transfer;
import io.dracoonspring.transfer.TransferOutcome;
import io.dracoonspring.transfer.TransferProgress;
import io.dracoonspring.transfer.TransferState;

/**
 * The one run of a handle. It starts with the first subscriber, in whose Reactor context
 * it works, and is shared by all others. A cancellation reaches the work as a failure, so
 * that there is one way to clean up, and subscribers hear of it when that is done.
 *
 * @param <T> what the transfer results in
 */
public class TransferRun<T> implements Transfer<T> {

	private final Mono<TransferOutcome<T>> work;

	private final TransferControl control;

	private final Sinks.One<TransferOutcome<T>> outcome = Sinks.one();

	private final AtomicBoolean started = new AtomicBoolean();

	private final AtomicInteger waiting = new AtomicInteger();

	/**
	 * Creates a run.
	 * @param work does the transfer; subscribed at most once
	 */
	public TransferRun(Mono<TransferOutcome<T>> work, TransferControl control) {
		this.work = work;
		this.control = control;
	}

	@Override
	public Mono<TransferOutcome<T>> outcome() {
		return Mono.deferContextual((context) -> {
			start(context);
			this.waiting.incrementAndGet();
			// not before the subscription is gone: who has left must not hear of the end
			return this.outcome.asMono().doFinally((signal) -> {
				if (signal == SignalType.CANCEL) {
					subscriberLeft();
				}
			});
		});
	}

	@Override
	public Flux<TransferProgress> progress() {
		return this.control.meter().samples();
	}

	@Override
	public void start() {
		start(Context.empty());
	}

	private void start(ContextView context) {
		if (this.started.compareAndSet(false, true)) {
			ProgressMeter meter = this.control.meter();
			meter.start();
			this.work.onErrorMap(TransferErrors::typed)
				.doOnSuccess((value) -> meter.end(TransferState.COMPLETED))
				.doOnError((ex) -> meter.end(endOf(ex)))
				.contextWrite(Context.of(context))
				.subscribe(this.outcome::tryEmitValue, this.outcome::tryEmitError, this.outcome::tryEmitEmpty);
		}
	}

	@Override
	public void cancel() {
		this.control.cancellation().cancel();
	}

	/**
	 * Pauses the work if it is under way.
	 * @return the token when it has ended, for whatever reason; empty if there is none
	 */
	public Mono<ResumeToken> pause() {
		return Mono.defer(() -> {
			this.control.cancellation().pause();
			Mono<Void> ended = this.started.get() ? this.outcome.asMono().then().onErrorComplete() : Mono.empty();
			return ended.then(Mono.fromSupplier(this::token));
		});
	}

	/**
	 * Returns where the work stands.
	 * @return the token, {@code null} if there is nothing to go on with
	 */
	public @Nullable ResumeToken token() {
		return this.control.point().token();
	}

	private void subscriberLeft() {
		if (this.waiting.decrementAndGet() == 0) {
			cancel();
		}
	}

	public static TransferState endOf(Throwable ex) {
		if (isPause(ex)) {
			return TransferState.PAUSED;
		}
		return isCancellation(ex) ? TransferState.CANCELLED : TransferState.FAILED;
	}

	public static boolean isCancellation(Throwable ex) {
		return ex instanceof DracoonTransferException exception && switch (exception.getReason()) {
			case CANCELLED, PAUSED, SESSION_ENDED -> true;
			default -> false;
		};
	}

	public static boolean isPause(Throwable ex) {
		return ex instanceof DracoonTransferException exception && exception.getReason() == Reason.PAUSED;
	}

}
