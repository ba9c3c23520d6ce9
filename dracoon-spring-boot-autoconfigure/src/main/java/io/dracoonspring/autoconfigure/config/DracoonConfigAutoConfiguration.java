// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.time.Duration;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.DracoonClients;
import io.dracoonspring.autoconfigure.DracoonClientBeans;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} that checks imported configuration files for changes.
 */
@AutoConfiguration(after = DracoonClientsAutoConfiguration.class)
@ConditionalOnBean(DracoonClientBeans.class)
@ConditionalOnProperty("dracoon.config.check-interval")
@EnableConfigurationProperties(DracoonConfigProperties.class)
public final class DracoonConfigAutoConfiguration {

	@Bean
	ConfigFilesWatch dracoonConfigFilesWatch(ObjectProvider<ImportedFiles> imported, DracoonClients clients,
			DracoonConfigProperties properties, ApplicationEventPublisher publisher) {
		Duration interval = properties.checkInterval();
		if (interval == null || interval.isZero() || interval.isNegative()) {
			throw new InvalidDracoonPropertyException("dracoon.config.check-interval", "is out of range",
					"Choose a time such as 1m, or remove the property to check nothing.");
		}
		ImportedFiles files = imported.getIfAvailable(() -> new ImportedFiles(List.of()));
		return new ConfigFilesWatch(files.files(), clients, interval, publisher, Schedulers.parallel());
	}

}
