// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.observation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

import io.dracoonspring.autoconfigure.observation.DracoonMeterDocumentation.Keys;
import io.dracoonspring.observation.DracoonKeyDistributionContext;

/** Counts the file keys that distributions gave to users, or could not give. */
class DracoonKeyDistributionMeterHandler implements ObservationHandler<DracoonKeyDistributionContext> {

	private final MeterRegistry registry;

	DracoonKeyDistributionMeterHandler(MeterRegistry registry) {
		this.registry = registry;
	}

	@Override
	public void onStop(DracoonKeyDistributionContext context) {
		counter(context, "distributed").increment(context.getDistributed());
		counter(context, "failed").increment(context.getFailed());
	}

	private Counter counter(DracoonKeyDistributionContext context, String result) {
		return Counter.builder(DracoonMeterDocumentation.DISTRIBUTED_KEYS.getName())
			.description(DracoonMeterDocumentation.DISTRIBUTED_KEYS.getDescription())
			.tags(Tags.of(ClientTag.of(context)))
			.tag(Keys.KEY_RESULT.asString(), result)
			.register(this.registry);
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return context instanceof DracoonKeyDistributionContext;
	}

}
