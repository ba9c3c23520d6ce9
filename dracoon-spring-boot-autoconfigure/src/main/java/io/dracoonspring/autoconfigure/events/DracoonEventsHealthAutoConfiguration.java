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

package io.dracoonspring.autoconfigure.events;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.event.inbox.EventDispatcher;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.log.EventLogCatchUp;
import io.dracoonspring.event.log.EventLogPoller;
import io.dracoonspring.event.webhook.EventTypeNames;
import io.dracoonspring.event.webhook.WebhookRegistration;

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
