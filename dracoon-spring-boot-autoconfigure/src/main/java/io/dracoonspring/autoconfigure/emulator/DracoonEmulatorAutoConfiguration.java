// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.emulator;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.DracoonEmulatorBuilder;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.tls.Tls;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for an embedded DRACOON emulator.
 */
@AutoConfiguration(before = DracoonConnectionAutoConfiguration.class)
@ConditionalOnClass(DracoonEmulator.class)
@ConditionalOnBooleanProperty("dracoon.emulator.enabled")
@EnableConfigurationProperties(DracoonEmulatorProperties.class)
@Import(NamedEmulatorConnections.class)
public final class DracoonEmulatorAutoConfiguration {

	@Bean(destroyMethod = "close")
	@ConditionalOnMissingBean
	DracoonEmulator dracoonEmulator(DracoonEmulatorProperties properties) {
		DracoonEmulatorBuilder builder = DracoonEmulator.builder().port(properties.port());
		if (properties.directory() != null) {
			builder = builder.directory(properties.directory());
		}
		if (properties.tls()) {
			builder = builder.tls(Tls.generated());
		}
		if (properties.seed() != null) {
			builder = builder.seed(Seed.load(properties.seed()));
		}
		if (properties.profile() != null) {
			builder = builder.profile(properties.profile());
		}
		return builder.start();
	}

	@Bean
	@ConditionalOnMissingBean(DracoonConnectionDetails.class)
	EmulatorDracoonConnectionDetails dracoonConnectionDetails(DracoonEmulator emulator,
			DracoonEmulatorProperties properties) {
		return new EmulatorDracoonConnectionDetails(emulator, properties.username());
	}

}
