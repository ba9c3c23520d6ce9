// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.crypto;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.crypto.MissingFileKeyDistributor;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the regular distribution of missing file keys.
 */
@AutoConfiguration(after = DracoonClientsAutoConfiguration.class)
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
