// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} that checks imported configuration files for changes.
 */
@AutoConfiguration
@ConditionalOnProperty(ConfigImports.CHECK_INTERVAL)
@EnableConfigurationProperties(DracoonConfigProperties.class)
public final class DracoonConfigAutoConfiguration {

	@Bean
	ConfigFilesWatch dracoonConfigFilesWatch(ObjectProvider<ConfigImports> imports, DracoonConfigProperties properties,
			ApplicationEventPublisher publisher) {
		Duration interval = properties.checkInterval();
		if (interval == null || interval.isZero() || interval.isNegative()) {
			throw new InvalidDracoonPropertyException(ConfigImports.CHECK_INTERVAL, "must be positive",
					"Choose a time such as 1m, or remove the property to check nothing.");
		}
		// the bean is missing if no location is imported, or if imports are disabled
		return new ConfigFilesWatch(imports.getIfAvailable(ConfigImports::new), interval, publisher,
				Schedulers.parallel());
	}

}
