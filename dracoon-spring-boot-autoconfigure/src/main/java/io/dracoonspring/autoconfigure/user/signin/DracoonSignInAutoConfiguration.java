// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.time.InstantSource;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
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
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.security.web.server.savedrequest.WebSessionServerRequestCache;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.autoconfigure.user.DracoonUserAutoConfiguration;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} of filters that complete Spring Security's sign-in. They send users
 * to the sign-in again when their tokens no longer work. They let users sign in in
 * several tabs, and answer 404 for unknown registrations. Spring Security's filter chains
 * stay unchanged.
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

	private static PendingSignIns pending() {
		return new PendingSignIns(InstantSource.system());
	}

	// returns the order directly before Spring Security's filters
	private static int outside(Environment environment) {
		return securityOrder(environment) - 1;
	}

	// returns the order directly after Spring Security's filters
	private static int inside(Environment environment) {
		return securityOrder(environment) + 1;
	}

	private static int securityOrder(Environment environment) {
		return environment.getProperty("spring.security.filter.order", Integer.class, -100);
	}

	/** Configures the sign-in of servlet applications. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	@ConditionalOnMissingBean(name = "dracoonSignInFilter")
	static class ServletSignIn {

		@Bean
		FilterRegistrationBean<SignInFilter> dracoonSignInFilter(Environment environment,
				ObjectProvider<RequestCache> requests) {
			SignInFilter filter = new SignInFilter(path(environment), new SignInRounds(InstantSource.system()),
					requests.getIfUnique(HttpSessionRequestCache::new));
			return register(filter, inside(environment), DispatcherType.REQUEST, DispatcherType.ASYNC);
		}

		@Bean
		FilterRegistrationBean<PendingSignInFilter> dracoonPendingSignInFilter(Environment environment) {
			return register(new PendingSignInFilter(path(environment), pending()), outside(environment),
					DispatcherType.REQUEST);
		}

		@Bean
		FilterRegistrationBean<UnknownRegistrationFilter> dracoonUnknownRegistrationFilter(Environment environment,
				ObjectProvider<ClientRegistrationRepository> registrations) {
			return register(new UnknownRegistrationFilter(registrations), outside(environment), DispatcherType.REQUEST);
		}

		private static <T extends Filter> FilterRegistrationBean<T> register(T filter, int order, DispatcherType first,
				DispatcherType... rest) {
			FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
			registration.setDispatcherTypes(first, rest);
			registration.setOrder(order);
			return registration;
		}

	}

	/** Configures the sign-in of reactive applications. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	@ConditionalOnMissingBean(name = "dracoonSignInFilter")
	static class ReactiveSignIn {

		@Bean
		SignInWebFilter dracoonSignInFilter(Environment environment, ObjectProvider<ServerRequestCache> requests) {
			return new SignInWebFilter(path(environment), new SignInRounds(InstantSource.system()),
					requests.getIfUnique(WebSessionServerRequestCache::new), inside(environment));
		}

		@Bean
		PendingSignInWebFilter dracoonPendingSignInFilter(Environment environment) {
			return new PendingSignInWebFilter(path(environment), pending(), outside(environment));
		}

		@Bean
		UnknownRegistrationWebFilter dracoonUnknownRegistrationFilter(Environment environment,
				ObjectProvider<ReactiveClientRegistrationRepository> registrations) {
			return new UnknownRegistrationWebFilter(registrations, outside(environment));
		}

	}

}
