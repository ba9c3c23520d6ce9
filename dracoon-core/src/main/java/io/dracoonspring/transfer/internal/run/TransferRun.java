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
 * Runs the work of a transfer once. The first subscriber starts the work with its own
 * Reactor context, and all other subscribers share the work. A cancellation reaches the
 * work as a failure, so that the work needs only one kind of cleanup. Subscribers are
 * notified after the cleanup.
 *
 * @param <T> the type of the result
 */
public class TransferRun<T> implements Transfer<T> {

	private final Mono<TransferOutcome<T>> work;

	private final TransferControl control;

	private final Sinks.One<TransferOutcome<T>> outcome = Sinks.one();

	private final AtomicBoolean started = new AtomicBoolean();

	private final AtomicInteger waiting = new AtomicInteger();

	/**
	 * Creates a run.
	 * @param work the work of the transfer, which is subscribed at most once
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
			// react in doFinally(), after the end of the subscription, because a
			// subscriber that has cancelled must not receive the end signal
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
	 * Pauses the running work.
	 * @return the token, emitted when the work has ended for any reason; empty if there
	 * is no token
	 */
	public Mono<ResumeToken> pause() {
		return Mono.defer(() -> {
			this.control.cancellation().pause();
			Mono<Void> ended = this.started.get() ? this.outcome.asMono().then().onErrorComplete() : Mono.empty();
			return ended.then(Mono.fromSupplier(this::token));
		});
	}

	/**
	 * Returns the state of the work.
	 * @return the token, {@code null} if the work cannot be resumed
	 */
	public @Nullable ResumeToken token() {
		return this.control.point().take();
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
		return ex instanceof SessionEndedException || isPause(ex)
				|| (ex instanceof DracoonTransferException exception && exception.getReason() == Reason.CANCELLED);
	}

	public static boolean isPause(Throwable ex) {
		return ex instanceof DracoonTransferException exception && exception.getReason() == Reason.PAUSED;
	}

}
