// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.internal.inbox.EventDispatcher;
import io.dracoonspring.event.internal.log.EventLogCatchUp;
import io.dracoonspring.event.internal.log.EventLogPoller;
import io.dracoonspring.event.internal.webhook.EventTypeNames;
import io.dracoonspring.event.internal.webhook.WebhookRegistration;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the health of events.
 */
@AutoConfiguration(after = DracoonEventsAutoConfiguration.class)
@ConditionalOnClass({ HealthContributor.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean({ EventsAccess.class, EventDispatcher.class, EventInbox.class, EventTypeNames.class })
@ConditionalOnEnabledHealthIndicator("dracoon-events")
public final class DracoonEventsHealthAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = { "dracoonEventsHealthIndicator", "dracoonEventsHealthContributor" })
	HealthContributor dracoonEventsHealthContributor(EventsAccess access, EventInbox inbox, EventTypeNames names,
			ObjectProvider<EventLogPoller> poller, ObjectProvider<EventLogCatchUp> catchUp,
			ObjectProvider<WebhookRegistration> registration) {
		return new EventsHealthIndicator(access.dracoon(), inbox, names, poller.getIfAvailable(),
				catchUp.getIfAvailable(), registration.getIfAvailable());
	}

}
