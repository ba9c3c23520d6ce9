// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.autoconfigure.events.DracoonEventsProperties.Store;
import io.dracoonspring.event.inbox.Checkpoints;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.inbox.InMemoryCheckpoints;
import io.dracoonspring.event.inbox.InMemoryEventInbox;

/** Keeps events in memory if there is no other store. */
@Configuration(proxyBeanMethods = false)
class MemoryStoreConfiguration {

	/**
	 * The number of published events that are remembered, as a multiple of the capacity.
	 */
	private static final int REMEMBERED = 10;

	@Bean
	@ConditionalOnMissingBean
	EventInbox dracoonEventInbox(DracoonEventsProperties properties) {
		if (properties.store() == Store.JDBC) {
			throw new InvalidDracoonPropertyException("dracoon.events.store",
					"is 'jdbc', but there is no database to use",
					"Add 'spring-boot-starter-jdbc' and configure 'spring.datasource', mark one of several data sources as "
							+ "primary, or declare the beans 'EventInbox' and 'Checkpoints' yourself.");
		}
		if (properties.capacity() < 1) {
			throw new InvalidDracoonPropertyException("dracoon.events.capacity", "is out of range",
					"Choose a positive number.");
		}
		return new InMemoryEventInbox(properties.tolerance(), Clock.systemUTC(), properties.capacity(),
				Math.multiplyExact(properties.capacity(), REMEMBERED));
	}

	@Bean
	@ConditionalOnMissingBean
	Checkpoints dracoonEventCheckpoints() {
		return new InMemoryCheckpoints();
	}

}
