// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.actuate;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
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
 * Auto-configuration} for the {@link DracoonEndpoint}.
 */
@AutoConfiguration(after = DracoonClientsAutoConfiguration.class)
@ConditionalOnClass({ Dracoon.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean(DracoonClientBeans.class)
@ConditionalOnAvailableEndpoint(DracoonEndpoint.class)
public final class DracoonEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DracoonEndpoint dracoonEndpoint(DracoonClientBeans clients) {
		return new DracoonEndpoint(clients.all());
	}

}
