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

package io.dracoonspring.autoconfigure.emulator;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

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
