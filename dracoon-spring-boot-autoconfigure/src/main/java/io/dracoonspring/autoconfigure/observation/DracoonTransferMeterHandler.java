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

import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation.LowCardinalityKeys;

/**
 * Records how many bytes a transfer moved and how often it had to try again. It is a
 * plain handler on purpose: Boot lets only the first {@code MeterObservationHandler} see
 * an observation, and that one keeps the time.
 */
class DracoonTransferMeterHandler implements ObservationHandler<DracoonTransferContext> {

	private final MeterRegistry registry;

	DracoonTransferMeterHandler(MeterRegistry registry) {
		this.registry = registry;
	}

	@Override
	public void onStop(DracoonTransferContext context) {
		String direction = context.getDirection().name().toLowerCase(Locale.ROOT);
		DistributionSummary.builder(DracoonMeterDocumentation.TRANSFER_BYTES.getName())
			.baseUnit(DracoonMeterDocumentation.TRANSFER_BYTES.getBaseUnit())
			.description(DracoonMeterDocumentation.TRANSFER_BYTES.getDescription())
			.tag(LowCardinalityKeys.DIRECTION.asString(), direction)
			.tag(LowCardinalityKeys.OUTCOME.asString(), context.getOutcome().name().toLowerCase(Locale.ROOT))
			.register(this.registry)
			.record(context.getBytes());
		Counter.builder(DracoonMeterDocumentation.TRANSFER_RETRIES.getName())
			.description(DracoonMeterDocumentation.TRANSFER_RETRIES.getDescription())
			.tag(LowCardinalityKeys.DIRECTION.asString(), direction)
			.register(this.registry)
			.increment(context.getRetries());
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return context instanceof DracoonTransferContext;
	}

}
