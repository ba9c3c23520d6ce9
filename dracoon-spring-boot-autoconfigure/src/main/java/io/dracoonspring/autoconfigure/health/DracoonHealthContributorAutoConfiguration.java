// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.health;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.CompositeReactiveHealthContributorConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.DracoonClientBeans;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the health of the connection to DRACOON.
 */
@AutoConfiguration(after = DracoonClientsAutoConfiguration.class)
@ConditionalOnClass({ Dracoon.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(DracoonClientBeans.class)
@ConditionalOnEnabledHealthIndicator("dracoon")
@EnableConfigurationProperties(DracoonHealthProperties.class)
public final class DracoonHealthContributorAutoConfiguration
		extends CompositeReactiveHealthContributorConfiguration<DracoonHealthIndicator, Dracoon> {

	DracoonHealthContributorAutoConfiguration(DracoonHealthProperties properties) {
		super((dracoon) -> new DracoonHealthIndicator(dracoon, properties.timeout()));
	}

	@Bean
	@ConditionalOnMissingBean(name = { "dracoonHealthIndicator", "dracoonHealthContributor" })
	ReactiveHealthContributor dracoonHealthContributor(DracoonClientBeans clients) {
		return createContributor(clients.all());
	}

}
