// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.util.Set;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.WebClient;

import io.dracoonspring.Dracoon;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the DRACOON clients under {@code dracoon.clients}, for the
 * names of all clients, and for the end of their transfers when the application stops.
 */
@AutoConfiguration(after = DracoonAutoConfiguration.class)
@ConditionalOnClass({ Dracoon.class, WebClient.class })
@EnableConfigurationProperties(LifecycleProperties.class)
@Import(DracoonClientBeansRegistrar.class)
public final class DracoonClientsAutoConfiguration {

	/** Configures the named clients. */
	@Configuration(proxyBeanMethods = false)
	@Conditional(OnNamedClients.class)
	@EnableConfigurationProperties(DracoonClientsProperties.class)
	@Import(NamedClientsRegistrar.class)
	static class NamedClients {

		@Bean
		@ConditionalOnMissingBean
		@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
		static DracoonPropertyBinding dracoonPropertyBinding(Environment environment) {
			return new DracoonPropertyBinding(environment);
		}

	}

	/** Checks whether there are named clients. */
	static class OnNamedClients extends SpringBootCondition implements ConfigurationCondition {

		@Override
		public ConfigurationPhase getConfigurationPhase() {
			return ConfigurationPhase.REGISTER_BEAN;
		}

		@Override
		public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
			ConditionMessage.Builder message = ConditionMessage.forCondition("named DRACOON clients");
			Assert.state(context.getBeanFactory() != null, "The bean factory is missing");
			Set<String> names = NamedClientsRegistrar.names(context.getBeanFactory(), context.getEnvironment());
			return names.isEmpty() ? ConditionOutcome.noMatch(message.because("there are no names"))
					: ConditionOutcome.match(message.foundExactly(names.toArray()));
		}

	}

}
