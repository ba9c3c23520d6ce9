// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.transfer;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.DracoonClientBeans;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} that ends transfers gracefully when the application stops.
 */
@AutoConfiguration(after = DracoonClientsAutoConfiguration.class)
@ConditionalOnBean(DracoonClientBeans.class)
@EnableConfigurationProperties(LifecycleProperties.class)
public final class DracoonTransferLifecycleAutoConfiguration {

	/** The time for pausing the transfers that did not finish within the grace period. */
	private static final Duration RESERVE = Duration.ofSeconds(5);

	@Bean
	@ConditionalOnMissingBean
	TransferLifecycle dracoonTransferLifecycle(ConfigurableListableBeanFactory beanFactory,
			LifecycleProperties properties) {
		return new TransferLifecycle(() -> clients(beanFactory), grace(properties.getTimeoutPerShutdownPhase()));
	}

	// Include beans with defaultCandidate=false, because additional clients must be
	// declared with this attribute. Skip beans that do not exist yet, because creating a
	// bean only to end it is useless.
	private static List<Dracoon> clients(ConfigurableListableBeanFactory beanFactory) {
		return Arrays.stream(beanFactory.getBeanNamesForType(Dracoon.class, false, false))
			.filter(beanFactory::containsSingleton)
			.map((name) -> beanFactory.getBean(name, Dracoon.class))
			.toList();
	}

	private static Duration grace(Duration phase) {
		Duration third = phase.dividedBy(3);
		return phase.minus((third.compareTo(RESERVE) < 0) ? third : RESERVE);
	}

}
