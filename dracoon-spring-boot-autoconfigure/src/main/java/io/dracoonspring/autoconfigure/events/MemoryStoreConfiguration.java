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

/**
 * Keeps events in memory where nothing better is to be had.
 */
@Configuration(proxyBeanMethods = false)
class MemoryStoreConfiguration {

	/** So many are remembered for each that may wait. */
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
