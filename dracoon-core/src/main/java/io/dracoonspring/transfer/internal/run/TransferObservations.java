// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import io.dracoonspring.observation.DefaultDracoonTransferObservationConvention;
import io.dracoonspring.observation.DracoonObservationKeys;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.observation.DracoonTransferContext.Outcome;
import io.dracoonspring.observation.DracoonTransferObservationConvention;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation.LowCardinalityKeys;
import io.dracoonspring.observation.ErrorReason;
import io.dracoonspring.observation.internal.NamedObservationRegistry;
import io.dracoonspring.observation.internal.RecentErrors;
import io.dracoonspring.transfer.TransferOutcome;
import io.dracoonspring.transfer.internal.run.RunningTransfers.Entry;

/** Creates an observation for every transfer, as the parent of its HTTP exchanges. */
public final class TransferObservations {

	private static final DracoonTransferObservationConvention DEFAULT = new DefaultDracoonTransferObservationConvention();

	private static final Logger logger = LoggerFactory.getLogger(TransferObservations.class);

	private final ObservationRegistry registry;

	private final @Nullable DracoonTransferObservationConvention convention;

	private final RecentErrors recentErrors;

	private final Duration maxRetryAfter;

	private final SessionTie sessions;

	private final RunningTransfers running;

	/**
	 * Creates the observations.
	 * @param convention the naming convention, {@code null} for the default
	 * @param recentErrors the recorder of the errors of transfers
	 * @param maxRetryAfter the longest wait that the storage may request
	 * @param silence the longest time without progress after the JVM has run out of
	 * memory
	 */
	public TransferObservations(ObservationRegistry registry, @Nullable DracoonTransferObservationConvention convention,
			RecentErrors recentErrors, Duration maxRetryAfter, SessionTie sessions, Duration silence) {
		this.registry = registry;
		this.convention = convention;
		this.recentErrors = recentErrors;
		this.maxRetryAfter = maxRetryAfter;
		this.sessions = sessions;
		this.running = new RunningTransfers(silence);
	}

	/**
	 * Observes a transfer.
	 * @param transfer the function that does the work, and adds its details to the
	 * context
	 * @return the work with its verification state, or an error if no new transfers are
	 * accepted
	 */
	public <T> Mono<TransferOutcome<T>> observe(Direction direction, TransferControl control,
			Function<DracoonTransferContext, Mono<T>> transfer) {
		return Mono.deferContextual((view) -> {
			Entry entry = new Entry(new DracoonTransferContext(direction), control);
			return this.sessions.around(control.cancellation(),
					this.running.track(entry, Mono.defer(() -> observed(entry, view, transfer))));
		});
	}

	private <T> Mono<TransferOutcome<T>> observed(Entry entry, ContextView view,
			Function<DracoonTransferContext, Mono<T>> transfer) {
		DracoonTransferContext context = entry.context();
		Observation observation = start(context, view);
		// stop the observation before the result is emitted, so that a caller that waits
		// for the result finds the observation complete
		return RequiredResponse.of(Mono.defer(() -> transfer.apply(context)))
			.map((value) -> new TransferOutcome<>(value, context.isVerified()))
			.onErrorMap(TransferErrors::typed)
			.doOnSuccess((value) -> stop(observation, entry, Outcome.SUCCESS, null))
			.doOnError((ex) -> failed(observation, entry, ex))
			.doOnCancel(() -> cancelled(observation, entry))
			.contextWrite((inner) -> RequestedWaits.limited(this.maxRetryAfter, inner)
				.put(ObservationThreadLocalAccessor.KEY, observation));
	}

	/**
	 * Observes a download as a stream.
	 * @param transfer the function that does the work, and adds its details to the
	 * context
	 * @return the work, or an error if no new transfers are accepted
	 */
	public <T> Flux<T> observeStream(TransferControl control, Function<DracoonTransferContext, Flux<T>> transfer) {
		return Flux.deferContextual((view) -> {
			Entry entry = new Entry(new DracoonTransferContext(Direction.DOWNLOAD), control);
			return this.sessions.around(control.cancellation(),
					this.running.track(entry, Flux.defer(() -> observedStream(entry, view, transfer))));
		});
	}

	private <T> Flux<T> observedStream(Entry entry, ContextView view,
			Function<DracoonTransferContext, Flux<T>> transfer) {
		DracoonTransferContext context = entry.context();
		Observation observation = start(context, view);
		return Flux.defer(() -> transfer.apply(context))
			.onErrorMap(TransferErrors::typed)
			.doOnComplete(() -> stop(observation, entry, Outcome.SUCCESS, null))
			.doOnError((ex) -> failed(observation, entry, ex))
			.doOnCancel(() -> cancelled(observation, entry))
			.contextWrite((inner) -> RequestedWaits.limited(this.maxRetryAfter, inner)
				.put(ObservationThreadLocalAccessor.KEY, observation));
	}

	public RunningTransfers running() {
		return this.running;
	}

	private Observation start(DracoonTransferContext context, ContextView view) {
		Observation observation = NamedObservationRegistry.named(DracoonTransferObservationDocumentation.TRANSFER
			.observation(this.convention, DEFAULT, () -> context, this.registry));
		Observation parent = view.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
		if (parent != null) {
			observation.parentObservation(parent);
		}
		return observation.start();
	}

	private void cancelled(Observation observation, Entry entry) {
		if (entry.isCutOff()) {
			failed(observation, entry, Cancellation.outOfMemoryFailure());
		}
		else {
			stop(observation, entry, Outcome.CANCELLED, null);
		}
	}

	private void failed(Observation observation, Entry entry, Throwable ex) {
		boolean cancelled = TransferRun.isCancellation(ex);
		if (!cancelled) {
			this.recentErrors.add(lower(entry.context().getDirection()), ex);
		}
		observation.error(ex);
		stop(observation, entry, cancelled ? Outcome.CANCELLED : Outcome.FAILURE, ex);
	}

	private static void stop(Observation observation, Entry entry, Outcome outcome, @Nullable Throwable error) {
		DracoonTransferContext context = entry.context();
		if (context.getOutcome() != Outcome.UNKNOWN) {
			// ignore the signal, because a subscriber may cancel a transfer that has
			// already ended
			return;
		}
		context.setOutcome(outcome);
		context.setBytes(entry.meter().transferred());
		context.setRetries(entry.meter().retries());
		context.setWindow(entry.meter().window());
		logger.atDebug()
			.addKeyValue(LowCardinalityKeys.DIRECTION.asString(), lower(context.getDirection()))
			.addKeyValue(LowCardinalityKeys.OUTCOME.asString(), lower(outcome))
			.addKeyValue(DracoonObservationKeys.ERROR.asString(), ErrorReason.of(error))
			.addKeyValue("bytes", context.getBytes())
			.addKeyValue("retries", context.getRetries())
			.log("A transfer has ended");
		observation.stop();
	}

	private static String lower(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
