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

package io.dracoonspring.autoconfigure.observation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

import io.dracoonspring.autoconfigure.observation.DracoonMeterDocumentation.Keys;
import io.dracoonspring.observation.DracoonKeyDistributionContext;

/**
 * Counts the file keys that distributions have given to users.
 */
class DracoonKeyDistributionMeterHandler implements ObservationHandler<DracoonKeyDistributionContext> {

	private final MeterRegistry registry;

	DracoonKeyDistributionMeterHandler(MeterRegistry registry) {
		this.registry = registry;
	}

	@Override
	public void onStop(DracoonKeyDistributionContext context) {
		counter("distributed").increment(context.getDistributed());
		counter("failed").increment(context.getFailed());
	}

	private Counter counter(String result) {
		return Counter.builder(DracoonMeterDocumentation.DISTRIBUTED_KEYS.getName())
			.description(DracoonMeterDocumentation.DISTRIBUTED_KEYS.getDescription())
			.tag(Keys.KEY_RESULT.asString(), result)
			.register(this.registry);
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return context instanceof DracoonKeyDistributionContext;
	}

}
