// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;

import io.dracoonspring.security.SignedInUsers;

/**
 * Configures the beans for {@code dracoon.auth.link-accounts}. The application keeps its
 * own repository of Spring Security. A wrapper passes the owner of each token to this
 * repository.
 */
final class AccountLinkingConfiguration {

	private AccountLinkingConfiguration() {
	}

	/** Configures linked accounts of servlet applications. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "user")
	@ConditionalOnBooleanProperty("dracoon.auth.link-accounts")
	@ConditionalOnWebApplication(type = Type.SERVLET)
	@ConditionalOnClass(OAuth2AuthorizedClientRepository.class)
	static class ServletLinks {

		@Bean
		static BeanPostProcessor dracoonLinkedClientRepository(ObjectProvider<SignedInUsers> users) {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String beanName) {
					return (bean instanceof OAuth2AuthorizedClientRepository repository)
							? new LinkedClientRepository(repository, new TokenOwners(users)) : bean;
				}

			};
		}

	}

	/** Configures linked accounts of reactive applications. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "user")
	@ConditionalOnBooleanProperty("dracoon.auth.link-accounts")
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	static class ReactiveLinks {

		@Bean
		static BeanPostProcessor dracoonLinkedServerClientRepository(ObjectProvider<SignedInUsers> users) {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String beanName) {
					return (bean instanceof ServerOAuth2AuthorizedClientRepository repository)
							? new LinkedServerClientRepository(repository, new TokenOwners(users)) : bean;
				}

			};
		}

	}

}
