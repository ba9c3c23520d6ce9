// SPDX-License-Identifier: Apache-2.0

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
		// include beans with defaultCandidate=false, because additional clients must be
		// declared with this attribute
		return new DracoonClientMetrics(() -> beanFactory.getBeansOfType(Dracoon.class).values());
	}

}
