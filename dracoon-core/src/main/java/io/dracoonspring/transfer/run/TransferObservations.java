/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.transfer.run;

import java.util.function.Function;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import io.dracoonspring.observation.DefaultDracoonTransferObservationConvention;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.observation.DracoonTransferContext.Outcome;
import io.dracoonspring.observation.DracoonTransferObservationConvention;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation;

/**
 * Puts an observation around every transfer, as the parent of the HTTP exchanges in it.
 */
public final class TransferObservations {

	private static final DracoonTransferObservationConvention DEFAULT = new DefaultDracoonTransferObservationConvention();

	private final ObservationRegistry registry;

	private final @Nullable DracoonTransferObservationConvention convention;

	public TransferObservations(ObservationRegistry registry,
			@Nullable DracoonTransferObservationConvention convention) {
		this.registry = registry;
		this.convention = convention;
	}

	public <T> Mono<T> observe(Direction direction, ProgressMeter meter,
			Function<DracoonTransferContext, Mono<T>> transfer) {
		return Mono.deferContextual((view) -> {
			DracoonTransferContext context = new DracoonTransferContext(direction);
			Observation observation = start(context, view);
			// stopped before the result is handed on, so that whoever waits for it finds
			// the observation complete
			return transfer.apply(context)
				.doOnSuccess((value) -> stop(observation, context, meter, Outcome.SUCCESS))
				.doOnError((ex) -> failed(observation, context, meter, ex))
				.contextWrite((inner) -> inner.put(ObservationThreadLocalAccessor.KEY, observation));
		});
	}

	public <T> Flux<T> observeStream(ProgressMeter meter, Function<DracoonTransferContext, Flux<T>> transfer) {
		return Flux.deferContextual((view) -> {
			DracoonTransferContext context = new DracoonTransferContext(Direction.DOWNLOAD);
			Observation observation = start(context, view);
			return transfer.apply(context)
				.doOnComplete(() -> stop(observation, context, meter, Outcome.SUCCESS))
				.doOnError((ex) -> failed(observation, context, meter, ex))
				.doOnCancel(() -> stop(observation, context, meter, Outcome.CANCELLED))
				.contextWrite((inner) -> inner.put(ObservationThreadLocalAccessor.KEY, observation));
		});
	}

	private Observation start(DracoonTransferContext context, ContextView view) {
		Observation observation = DracoonTransferObservationDocumentation.TRANSFER.observation(this.convention, DEFAULT,
				() -> context, this.registry);
		Observation parent = view.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
		if (parent != null) {
			observation.parentObservation(parent);
		}
		return observation.start();
	}

	private static void failed(Observation observation, DracoonTransferContext context, ProgressMeter meter,
			Throwable ex) {
		observation.error(ex);
		stop(observation, context, meter, TransferRun.isCancellation(ex) ? Outcome.CANCELLED : Outcome.FAILURE);
	}

	private static void stop(Observation observation, DracoonTransferContext context, ProgressMeter meter,
			Outcome outcome) {
		context.setOutcome(outcome);
		context.setBytes(meter.transferred());
		context.setRetries(meter.retries());
		observation.stop();
	}

}
