// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.info;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.info.InfoContributor;
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
 * Auto-configuration} for the details of DRACOON in the info endpoint.
 */
@AutoConfiguration(after = DracoonClientsAutoConfiguration.class)
@ConditionalOnClass({ Dracoon.class, InfoContributor.class, ConditionalOnEnabledInfoContributor.class })
@ConditionalOnBean(DracoonClientBeans.class)
@ConditionalOnEnabledInfoContributor("dracoon")
public final class DracoonInfoAutoConfiguration {

	private static final Duration LIFETIME = Duration.ofMinutes(10);

	private static final Duration PAUSE = Duration.ofSeconds(10);

	@Bean
	@ConditionalOnMissingBean(name = "dracoonInfoContributor")
	InfoContributor dracoonInfoContributor(DracoonClientBeans clients) {
		Map<String, ServerInformation> servers = new LinkedHashMap<>();
		clients.all().forEach((name, client) -> servers.put(name, new ServerInformation(client, LIFETIME, PAUSE)));
		return new DracoonInfoContributor(servers);
	}

}
