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
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the metrics of calls, transfers and the distribution of file
 * keys.
 */
@AutoConfiguration(after = DracoonAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass({ Dracoon.class, MeterRegistry.class })
@ConditionalOnBean({ Dracoon.class, MeterRegistry.class })
public final class DracoonObservationAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DracoonTransferMeterHandler dracoonTransferMeterHandler(MeterRegistry registry) {
		return new DracoonTransferMeterHandler(registry);
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonKeyDistributionMeterHandler dracoonKeyDistributionMeterHandler(MeterRegistry registry) {
		return new DracoonKeyDistributionMeterHandler(registry);
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonClientMetrics dracoonClientMetrics(ConfigurableListableBeanFactory beanFactory) {
		// also those that are no default candidates, as second clients have to be
		return new DracoonClientMetrics(() -> beanFactory.getBeansOfType(Dracoon.class));
	}

}
