// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.setup.DracoonEvents;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the health of events.
 */
@AutoConfiguration(after = DracoonEventsAutoConfiguration.class)
@ConditionalOnClass({ HealthContributor.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean({ EventsAccess.class, EventInbox.class, DracoonEvents.class })
@ConditionalOnEnabledHealthIndicator("dracoon.events")
public final class DracoonEventsHealthAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = { "dracoonEventsHealthIndicator", "dracoonEventsHealthContributor" })
	HealthContributor dracoonEventsHealthContributor(EventsAccess access, EventInbox inbox, DracoonEvents events) {
		return new EventsHealthIndicator(access.dracoon(), inbox, events);
	}

}
