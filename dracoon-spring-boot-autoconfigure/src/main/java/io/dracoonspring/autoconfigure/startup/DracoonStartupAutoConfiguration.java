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
		// also those that are no default candidates, as second clients have to be
		return new StartupVerification(properties.verifyOnStartup(), timeout,
				() -> beanFactory.getBeansOfType(Dracoon.class, false, true));
	}

}
