// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.docs.ObservationDocumentation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import io.dracoonspring.observation.DracoonObservationKeys;
import io.dracoonspring.observation.ErrorReason;

/**
 * Creates an observation for asynchronous work. The observation is a child of the
 * subscriber's observation, and the parent of observations in the work itself. It stops
 * before the subscriber gets the final signal.
 *
 * @param described the callback that adds further keys before the start
 */
public record ObservedWork(ObservationDocumentation documentation, Consumer<Observation> described) {

	/** Adds an observation to each subscription of the work. */
	public <T> Mono<T> around(ObservationRegistry registry, Mono<T> work) {
		return registry.isNoop() ? work : Mono.deferContextual((context) -> {
			Run run = new Run(registry, parentIn(context));
			return work.doOnSuccess((value) -> run.completed())
				.doOnError(run::failed)
				.doOnCancel(run::cancelled)
				.contextWrite(run::in);
		});
	}

	/** Adds an observation to each subscription of the work. */
	public <T> Flux<T> around(ObservationRegistry registry, Flux<T> work) {
		return registry.isNoop() ? work : Flux.deferContextual((context) -> {
			Run run = new Run(registry, parentIn(context));
			return work.doOnComplete(run::completed)
				.doOnError(run::failed)
				.doOnCancel(run::cancelled)
				.contextWrite(run::in);
		});
	}

	/** Adds an observation to the work if the subscriber itself is observed. */
	public <T> Mono<T> below(Mono<T> work) {
		return Mono.deferContextual((context) -> {
			Observation parent = parentIn(context);
			return (parent != null) ? around(parent.getObservationRegistry(), work) : work;
		});
	}

	private static @Nullable Observation parentIn(ContextView context) {
		return context.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
	}

	private Observation start(ObservationRegistry registry, @Nullable Observation parent) {
		Observation observation = NamedObservationRegistry.named(this.documentation.observation(registry))
			.parentObservation(parent);
		this.described.accept(observation);
		return observation.start();
	}

	/**
	 * Represents one subscription. The observation stops only once, even if the
	 * subscriber cancels after the end.
	 */
	private final class Run {

		private final Observation observation;

		private final AtomicBoolean ended = new AtomicBoolean();

		private Run(ObservationRegistry registry, @Nullable Observation parent) {
			this.observation = start(registry, parent);
		}

		private void completed() {
			end(ErrorReason.of(null));
		}

		private void failed(Throwable ex) {
			if (!this.ended.get()) {
				this.observation.error(ex);
				end(ErrorReason.of(ex));
			}
		}

		private void cancelled() {
			end(ErrorReason.CANCELLED);
		}

		private void end(String reason) {
			if (this.ended.compareAndSet(false, true)) {
				this.observation.lowCardinalityKeyValue(DracoonObservationKeys.ERROR.withValue(reason));
				this.observation.stop();
			}
		}

		private Context in(Context context) {
			return context.put(ObservationThreadLocalAccessor.KEY, this.observation);
		}

	}

}
