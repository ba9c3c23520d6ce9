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

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.autoconfigure.events.DracoonEventsAutoConfiguration;
import io.dracoonspring.event.inbox.EventDispatcher;
import io.dracoonspring.event.inbox.EventInbox;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the meters of events.
 */
@AutoConfiguration(after = { DracoonEventsAutoConfiguration.class, DracoonObservationAutoConfiguration.class })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, EventInbox.class, EventDispatcher.class })
public final class DracoonEventMetricsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DracoonEventMetrics dracoonEventMetrics(MeterRegistry registry, EventInbox inbox) {
		return new DracoonEventMetrics(registry, inbox);
	}

}
