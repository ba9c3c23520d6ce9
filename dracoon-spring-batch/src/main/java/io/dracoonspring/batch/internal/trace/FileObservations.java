// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.trace;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.observation.DracoonObservationKeys;
import io.dracoonspring.observation.ErrorReason;

/**
 * Observes the files of a part. Transfers of these files are children of the
 * observations.
 */
public final class FileObservations {

	private final ObservationRegistry registry;

	private final String work;

	private final @Nullable Observation part;

	/**
	 * Creates the observations. Call this constructor on the thread of the part, because
	 * only this thread has the observation of the part.
	 * @param work the name of the step
	 */
	public FileObservations(ObservationRegistry registry, String work) {
		this.registry = registry;
		this.work = work;
		this.part = registry.getCurrentObservation();
	}

	/**
	 * Observes the processing of a file.
	 * @param outcome the function that returns the enum constant of a result, whose name
	 * the observation records
	 */
	public <R> Mono<R> around(Mono<R> file, Function<R, Enum<?>> outcome) {
		return Mono.defer(() -> {
			Observation observation = BatchObservation.FILE.observation(this.registry)
				.parentObservation(this.part)
				.lowCardinalityKeyValue(BatchObservation.Keys.WORK.withValue(this.work))
				.start();
			// stop only once, because a subscriber that retries also cancels after a
			// failure
			AtomicBoolean stopped = new AtomicBoolean();
			return file
				.doOnNext((result) -> stop(observation, stopped, outcome.apply(result).name(), ErrorReason.of(null)))
				.doOnError((ex) -> stop(observation.error(ex), stopped, "failed", ErrorReason.of(ex)))
				.doOnCancel(() -> stop(observation, stopped, ErrorReason.CANCELLED, ErrorReason.CANCELLED))
				.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, observation));
		});
	}

	private static void stop(Observation observation, AtomicBoolean stopped, String outcome, String error) {
		if (stopped.compareAndSet(false, true)) {
			observation
				.lowCardinalityKeyValue(BatchObservation.Keys.OUTCOME.withValue(outcome.toLowerCase(Locale.ROOT)))
				.lowCardinalityKeyValue(DracoonObservationKeys.ERROR.withValue(error))
				.stop();
		}
	}

}
