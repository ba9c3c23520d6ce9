// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.observation;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.autoconfigure.events.DracoonEventsAutoConfiguration;
import io.dracoonspring.autoconfigure.events.EventsAccess;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.setup.DracoonEvents;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the meters of events.
 */
@AutoConfiguration(after = { DracoonEventsAutoConfiguration.class, DracoonObservationAutoConfiguration.class })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, EventInbox.class, DracoonEvents.class })
public final class DracoonEventMetricsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DracoonEventMetrics dracoonEventMetrics(MeterRegistry registry, EventInbox inbox, EventsAccess access,
			ObjectProvider<DracoonEvents> events) {
		// use a provider, because the DracoonEvents bean itself needs this bean as its
		// listener
		return new DracoonEventMetrics(registry, inbox, () -> events.getObject().registrationStatus(),
				access.dracoon().name());
	}

}
