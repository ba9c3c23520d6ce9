// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.observation;

import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation.LowCardinalityKeys;

/**
 * Records the transferred bytes and the retries of a transfer, and the lowest value of
 * its limit for concurrent parts. The handler does not implement
 * {@code MeterObservationHandler}, because Boot passes an observation only to the first
 * handler of that type. That handler measures the time.
 */
class DracoonTransferMeterHandler implements ObservationHandler<DracoonTransferContext> {

	private final MeterRegistry registry;

	DracoonTransferMeterHandler(MeterRegistry registry) {
		this.registry = registry;
	}

	@Override
	public void onStop(DracoonTransferContext context) {
		Tags tags = Tags.of(ClientTag.of(context))
			.and(LowCardinalityKeys.DIRECTION.asString(), context.getDirection().name().toLowerCase(Locale.ROOT));
		DistributionSummary.builder(DracoonMeterDocumentation.TRANSFER_BYTES.getName())
			.baseUnit(DracoonMeterDocumentation.TRANSFER_BYTES.getBaseUnit())
			.description(DracoonMeterDocumentation.TRANSFER_BYTES.getDescription())
			.tags(tags)
			.tag(LowCardinalityKeys.OUTCOME.asString(), context.getOutcome().name().toLowerCase(Locale.ROOT))
			.register(this.registry)
			.record(context.getBytes());
		Counter.builder(DracoonMeterDocumentation.TRANSFER_RETRIES.getName())
			.description(DracoonMeterDocumentation.TRANSFER_RETRIES.getDescription())
			.tags(tags)
			.register(this.registry)
			.increment(context.getRetries());
		if (context.getWindow() > 0) {
			DistributionSummary.builder(DracoonMeterDocumentation.TRANSFER_WINDOW.getName())
				.baseUnit(DracoonMeterDocumentation.TRANSFER_WINDOW.getBaseUnit())
				.description(DracoonMeterDocumentation.TRANSFER_WINDOW.getDescription())
				.tags(tags)
				.register(this.registry)
				.record(context.getWindow());
		}
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return context instanceof DracoonTransferContext;
	}

}
