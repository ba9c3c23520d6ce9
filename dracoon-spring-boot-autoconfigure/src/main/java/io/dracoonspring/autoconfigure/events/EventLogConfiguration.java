// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.event.log.EventLogListener;

/**
 * Configures the reader of the event log, which finds events that webhooks missed, or
 * replaces webhooks.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("dracoon.events.log.enabled")
class EventLogConfiguration {

	@Bean
	EventsBuilderCustomizer dracoonEventLogCustomizer(DracoonEventsProperties properties,
			ObjectProvider<EventLogListener> listeners) {
		DracoonEventsProperties.Log log = properties.log();
		return (builder) -> {
			builder
				.eventLog(Times.positive("dracoon.events.log.interval", log.interval(properties.webhook())),
						Times.notNegative("dracoon.events.log.overlap", log.overlap()),
						Times.notNegative("dracoon.events.log.settling", log.settling(properties.webhook())))
				.operations(log.operations());
			listeners.orderedStream().forEach(builder::logListener);
		};
	}

}
