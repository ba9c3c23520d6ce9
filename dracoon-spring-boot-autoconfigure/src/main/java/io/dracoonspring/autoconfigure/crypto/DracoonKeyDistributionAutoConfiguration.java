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

package io.dracoonspring.autoconfigure.crypto;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.crypto.MissingFileKeyDistributor;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the regular distribution of missing file keys.
 */
@AutoConfiguration(after = DracoonAutoConfiguration.class)
@ConditionalOnBean(MissingFileKeyDistributor.class)
@ConditionalOnBooleanProperty("dracoon.crypto.key-distribution.enabled")
@EnableConfigurationProperties(KeyDistributionProperties.class)
public final class DracoonKeyDistributionAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	KeyDistributionJob dracoonKeyDistributionJob(MissingFileKeyDistributor distributor,
			KeyDistributionProperties properties) {
		if (properties.interval().isZero() || properties.interval().isNegative()) {
			throw new InvalidDracoonPropertyException("dracoon.crypto.key-distribution.interval", "must be positive",
					"Choose how long to wait between two distributions, such as 15m.");
		}
		return new KeyDistributionJob(distributor, properties, Schedulers.parallel());
	}

}
