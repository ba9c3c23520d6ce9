// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.startup;

import java.time.Duration;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

import io.dracoonspring.autoconfigure.DracoonClientBeans;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonProperties;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for a check of the connection to DRACOON when the application
 * starts.
 */
@AutoConfiguration(after = DracoonClientsAutoConfiguration.class)
@ConditionalOnBean(DracoonClientBeans.class)
@ConditionalOnProperty("dracoon.verify-on-startup")
@EnableConfigurationProperties(DracoonProperties.class)
public final class DracoonStartupAutoConfiguration {

	@Bean
	@Lazy(false)
	StartupVerification dracoonStartupVerification(DracoonProperties properties, DracoonClientBeans clients) {
		Duration timeout = properties.verifyOnStartupTimeout();
		if (timeout.isNegative() || timeout.isZero()) {
			throw new InvalidDracoonPropertyException("dracoon.verify-on-startup-timeout", "is out of range",
					"Choose a time such as 30s.");
		}
		return new StartupVerification(properties.verifyOnStartup(), timeout, clients);
	}

}
