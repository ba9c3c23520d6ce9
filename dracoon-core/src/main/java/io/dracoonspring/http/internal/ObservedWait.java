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

package io.dracoonspring.http.internal;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import reactor.core.publisher.Mono;

import io.dracoonspring.observation.DracoonCallObservationDocumentation;

/**
 * Observes how long a call waits, below the observation that it belongs to.
 */
final class ObservedWait {

	private ObservedWait() {
	}

	static Mono<Void> of(DracoonCallObservationDocumentation documentation, ObservationRegistry registry,
			Mono<Void> wait, KeyValue... keys) {
		return Mono.deferContextual((context) -> {
			Observation observation = documentation.observation(registry)
				.lowCardinalityKeyValues(KeyValues.of(keys))
				.parentObservation(context.getOrDefault(ObservationThreadLocalAccessor.KEY, null));
			observation.start();
			return wait.doFinally((signal) -> observation.stop());
		});
	}

}
