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

package io.dracoonspring.autoconfigure.info;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for what the info endpoint shows of DRACOON.
 */
@AutoConfiguration(after = DracoonAutoConfiguration.class)
@ConditionalOnClass({ Dracoon.class, InfoContributor.class, ConditionalOnEnabledInfoContributor.class })
@ConditionalOnBean(Dracoon.class)
@ConditionalOnEnabledInfoContributor("dracoon")
public final class DracoonInfoAutoConfiguration {

	private static final Duration LIFETIME = Duration.ofMinutes(10);

	private static final Duration PAUSE = Duration.ofSeconds(10);

	@Bean
	@ConditionalOnMissingBean(name = "dracoonInfoContributor")
	InfoContributor dracoonInfoContributor(ConfigurableListableBeanFactory beanFactory) {
		Map<String, ServerInformation> servers = new LinkedHashMap<>();
		// also those that are no default candidates, as second clients have to be
		beanFactory.getBeansOfType(Dracoon.class)
			.forEach((name, client) -> servers.put(name, new ServerInformation(client, LIFETIME, PAUSE)));
		return new DracoonInfoContributor(servers);
	}

}
