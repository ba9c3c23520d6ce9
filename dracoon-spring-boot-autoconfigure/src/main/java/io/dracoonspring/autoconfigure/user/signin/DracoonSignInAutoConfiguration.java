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

package io.dracoonspring.autoconfigure.user.signin;

import java.time.InstantSource;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.security.web.server.savedrequest.WebSessionServerRequestCache;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.autoconfigure.user.DracoonUserAutoConfiguration;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for sending users to the sign-in again when their tokens no longer
 * work. It is a filter of its own: Spring Security's filter chains stay as they are.
 */
@AutoConfiguration(after = DracoonUserAutoConfiguration.class)
@ConditionalOnClass({ Dracoon.class, ClientAuthorizationRequiredException.class, RequestCache.class })
@ConditionalOnBean(DracoonConnectionDetails.class)
@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "user")
public final class DracoonSignInAutoConfiguration {

	private DracoonSignInAutoConfiguration() {
	}

	private static SignInPath path(Environment environment) {
		return new SignInPath(
				environment.getProperty("dracoon.auth.sign-in-path", "/oauth2/authorization/{registrationId}"));
	}

	// right inside of Spring Security's filters
	private static int order(Environment environment) {
		return environment.getProperty("spring.security.filter.order", Integer.class, -100) + 1;
	}

	/**
	 * The sign-in of servlet applications.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	static class ServletSignIn {

		@Bean
		@ConditionalOnMissingBean(name = "dracoonSignInFilter")
		FilterRegistrationBean<SignInFilter> dracoonSignInFilter(Environment environment,
				ObjectProvider<RequestCache> requests) {
			FilterRegistrationBean<SignInFilter> registration = new FilterRegistrationBean<>(
					new SignInFilter(path(environment), new SignInRounds(InstantSource.system()),
							requests.getIfUnique(HttpSessionRequestCache::new)));
			registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
			registration.setOrder(order(environment));
			return registration;
		}

	}

	/**
	 * The sign-in of reactive applications.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	static class ReactiveSignIn {

		@Bean
		@ConditionalOnMissingBean(name = "dracoonSignInFilter")
		SignInWebFilter dracoonSignInFilter(Environment environment, ObjectProvider<ServerRequestCache> requests) {
			return new SignInWebFilter(path(environment), new SignInRounds(InstantSource.system()),
					requests.getIfUnique(WebSessionServerRequestCache::new), order(environment));
		}

	}

}
