// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.resource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.web.reactive.function.client.WebClient;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.DracoonClientBeans;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.resource.DracoonProtocolResolver;
import io.dracoonspring.resource.DracoonResourcePatternResolver;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for locations such as {@code dracoon:/Projects/report.pdf} in
 * resource loaders and {@code @Value}.
 */
@AutoConfiguration(after = DracoonClientsAutoConfiguration.class)
@ConditionalOnClass({ Dracoon.class, WebClient.class })
@EnableConfigurationProperties(DracoonResourceProperties.class)
public final class DracoonResourceAutoConfiguration {

	// registers the protocol "dracoon:" before beans are created, so that their @Value
	// annotations can contain locations in DRACOON. Registers the protocol even without a
	// client, because otherwise Spring would take such a location for a path of the
	// application, and report that it does not exist
	@Bean
	static BeanFactoryPostProcessor dracoonProtocolResolver(ApplicationContext context) {
		return (beanFactory) -> {
			if (context instanceof DefaultResourceLoader loader) {
				loader.addProtocolResolver(new DracoonProtocolResolver(new BeanClients(beanFactory)));
			}
		};
	}

	@Lazy
	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(DracoonClientBeans.class)
	@ConditionalOnBooleanProperty(name = "dracoon.resource.enabled", matchIfMissing = true)
	DracoonResourcePatternResolver dracoonResourcePatternResolver(BeanFactory beanFactory, ApplicationContext context) {
		return new DracoonResourcePatternResolver(new BeanClients(beanFactory), context);
	}

}
