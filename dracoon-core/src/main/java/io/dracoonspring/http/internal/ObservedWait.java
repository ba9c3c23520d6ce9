// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import reactor.core.publisher.Mono;

import io.dracoonspring.observation.DracoonCallObservationDocumentation;
import io.dracoonspring.observation.internal.NamedObservationRegistry;

/** Observes how long a call waits, as a child of the observation of the call. */
final class ObservedWait {

	private ObservedWait() {
	}

	static Mono<Void> of(DracoonCallObservationDocumentation documentation, ObservationRegistry registry,
			Mono<Void> wait, KeyValue... keys) {
		return Mono.deferContextual((context) -> {
			Observation observation = NamedObservationRegistry.named(documentation.observation(registry))
				.lowCardinalityKeyValues(KeyValues.of(keys))
				.parentObservation(context.getOrDefault(ObservationThreadLocalAccessor.KEY, null));
			observation.start();
			return wait.doFinally((signal) -> observation.stop());
		});
	}

}
