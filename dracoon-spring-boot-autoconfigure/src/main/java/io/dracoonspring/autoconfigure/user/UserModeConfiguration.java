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

package io.dracoonspring.autoconfigure.user;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;

import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.TokenRefreshLock;
import io.dracoonspring.security.CurrentUserPropagation;
import io.dracoonspring.security.SignedInUsers;

/**
 * What {@code dracoon.auth.mode=user} needs.
 */
final class UserModeConfiguration {

	private UserModeConfiguration() {
	}

	private static SignedInUsers complete(SignedInUsers users, Environment environment,
			ObjectProvider<TokenRefreshLock> lock) {
		SignedInUsers result = users
			.withRegistrationId(environment.getProperty("dracoon.auth.registration-id", "dracoon"));
		if (environment.getProperty("dracoon.auth.link-accounts", Boolean.class, false)) {
			result = result.withLinkedAccounts();
		}
		TokenRefreshLock refreshLock = lock.getIfAvailable();
		return (refreshLock != null) ? result.withRefreshLock(refreshLock) : result;
	}

	/**
	 * Users of reactive applications.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "user")
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	@ConditionalOnBean({ ReactiveOAuth2AuthorizedClientService.class, ReactiveClientRegistrationRepository.class })
	static class ReactiveUsers {

		@Bean
		@ConditionalOnMissingBean
		SignedInUsers dracoonSignedInUsers(ReactiveOAuth2AuthorizedClientService service,
				ReactiveClientRegistrationRepository registrations, Environment environment,
				ObjectProvider<TokenRefreshLock> lock) {
			return complete(SignedInUsers.of(service, registrations), environment, lock);
		}

	}

	/**
	 * Users of servlet applications, and of those that are none of both.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "user")
	@ConditionalOnBean({ OAuth2AuthorizedClientService.class, ClientRegistrationRepository.class })
	static class ServletUsers {

		@Bean
		@ConditionalOnMissingBean
		SignedInUsers dracoonSignedInUsers(OAuth2AuthorizedClientService service,
				ClientRegistrationRepository registrations, Environment environment,
				ObjectProvider<TokenRefreshLock> lock) {
			return complete(SignedInUsers.of(service, registrations), environment, lock);
		}

		@Bean(destroyMethod = "close")
		@Lazy(false)
		CurrentUserPropagation dracoonCurrentUserPropagation() {
			return CurrentUserPropagation.install();
		}

	}

	/**
	 * The end of a session in servlet applications.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "user")
	@ConditionalOnWebApplication(type = Type.SERVLET)
	@ConditionalOnClass(LogoutHandler.class)
	static class ServletLogout {

		@Lazy
		@Bean
		@ConditionalOnMissingBean
		DracoonLogoutHandler dracoonLogoutHandler(DracoonTokenSource tokens) {
			return new DracoonLogoutHandler(tokens);
		}

	}

	/**
	 * The end of a session in reactive applications.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "user")
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	@ConditionalOnClass(ServerLogoutHandler.class)
	static class ReactiveLogout {

		@Lazy
		@Bean
		@ConditionalOnMissingBean
		DracoonServerLogoutHandler dracoonServerLogoutHandler(DracoonTokenSource tokens) {
			return new DracoonServerLogoutHandler(tokens);
		}

	}

}
