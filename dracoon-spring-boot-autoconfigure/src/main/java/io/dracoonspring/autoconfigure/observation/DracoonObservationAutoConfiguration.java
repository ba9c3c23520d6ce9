// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.observation;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.DracoonClientBeans;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the metrics of calls, transfers and the distribution of file
 * keys.
 */
@AutoConfiguration(after = DracoonClientsAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass({ Dracoon.class, MeterRegistry.class })
@ConditionalOnBean({ DracoonClientBeans.class, MeterRegistry.class })
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
	DracoonClientMetrics dracoonClientMetrics(DracoonClientBeans clients) {
		return new DracoonClientMetrics(() -> clients.all().values());
	}

}
