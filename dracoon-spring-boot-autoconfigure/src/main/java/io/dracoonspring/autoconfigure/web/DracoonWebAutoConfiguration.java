// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.servlet.DispatcherServlet;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.web.reactive.ReactiveFileServing;
import io.dracoonspring.web.reactive.ReactiveProblemHandler;
import io.dracoonspring.web.servlet.ServletFileServing;
import io.dracoonspring.web.servlet.ServletProblemHandler;
import io.dracoonspring.web.servlet.ServletResourceServing;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} that lets web applications serve files and answer failures of
 * DRACOON.
 */
@AutoConfiguration(after = DracoonClientsAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnClass({ Dracoon.class, WebClient.class })
@EnableConfigurationProperties(DracoonWebProperties.class)
public final class DracoonWebAutoConfiguration {

	/** Configures servlet applications. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	@ConditionalOnClass(DispatcherServlet.class)
	static class ServletConfiguration {

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnSingleCandidate(Dracoon.class)
		ServletFileServing dracoonServletFileServing(Dracoon dracoon, DracoonWebProperties properties) {
			return new ServletFileServing(dracoon, properties.limits());
		}

		// does not require a client bean, because a location can name a client that only
		// the DracoonClients bean of the application knows
		@Bean
		@ConditionalOnMissingBean
		ServletResourceServing dracoonServletResourceServing(DracoonWebProperties properties) {
			return new ServletResourceServing(properties.limits());
		}

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnBooleanProperty("dracoon.web.problem-details")
		ServletProblemHandler dracoonServletProblemHandler() {
			return new ServletProblemHandler();
		}

	}

	/** Configures reactive applications. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	static class ReactiveConfiguration {

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnSingleCandidate(Dracoon.class)
		ReactiveFileServing dracoonReactiveFileServing(Dracoon dracoon, DracoonWebProperties properties) {
			return new ReactiveFileServing(dracoon, properties.limits());
		}

		@Bean
		static SmartInitializingSingleton dracoonResourceHandlerCheck(ObjectProvider<HandlerMapping> mappings) {
			return new ResourceHandlerCheck(mappings);
		}

		@Bean
		@ConditionalOnMissingBean
		@ConditionalOnBooleanProperty("dracoon.web.problem-details")
		ReactiveProblemHandler dracoonReactiveProblemHandler() {
			return new ReactiveProblemHandler();
		}

	}

}
