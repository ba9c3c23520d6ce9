// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.startup;

import java.time.Duration;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonProperties;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for a check of the connection to DRACOON when the application
 * starts.
 */
@AutoConfiguration(after = DracoonAutoConfiguration.class)
@ConditionalOnBean({ Dracoon.class, DracoonProperties.class })
@ConditionalOnProperty("dracoon.verify-on-startup")
public final class DracoonStartupAutoConfiguration {

	@Bean
	@Lazy(false)
	StartupVerification dracoonStartupVerification(DracoonProperties properties,
			ConfigurableListableBeanFactory beanFactory) {
		Duration timeout = properties.verifyOnStartupTimeout();
		if (timeout.isNegative() || timeout.isZero()) {
			throw new InvalidDracoonPropertyException("dracoon.verify-on-startup-timeout", "is out of range",
					"Choose a time such as 30s.");
		}
		// include beans with defaultCandidate=false, because additional clients must be
		// declared with this attribute
		return new StartupVerification(properties.verifyOnStartup(), timeout,
				() -> beanFactory.getBeansOfType(Dracoon.class, false, true));
	}

}
