// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.autoconfigure.resource.DracoonResourceAutoConfiguration;
import io.dracoonspring.web.reactive.ReactiveFileServing;
import io.dracoonspring.web.reactive.ReactiveProblemHandler;
import io.dracoonspring.web.servlet.ServletFileServing;
import io.dracoonspring.web.servlet.ServletProblemHandler;
import io.dracoonspring.web.servlet.ServletResourceServing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class DracoonWebAutoConfigurationTests {

	private static final String[] CONNECTION = { "dracoon.base-url=https://dracoon.example.com",
			"dracoon.auth.client-id=app", "dracoon.auth.username=service", "dracoon.auth.password=secret" };

	private static final String PROBLEMS = "dracoon.web.problem-details=true";

	@Test
	void servletApplicationsServeFiles() {
		connected(new WebApplicationContextRunner())
			.run((context) -> assertThat(context).hasSingleBean(ServletFileServing.class)
				.hasSingleBean(ServletResourceServing.class)
				.doesNotHaveBean(ServletProblemHandler.class)
				.doesNotHaveBean(ReactiveFileServing.class));
	}

	@Test
	void reactiveApplicationsServeFiles() {
		connected(new ReactiveWebApplicationContextRunner())
			.run((context) -> assertThat(context).hasSingleBean(ReactiveFileServing.class)
				.doesNotHaveBean(ReactiveProblemHandler.class)
				.doesNotHaveBean(ServletFileServing.class)
				.doesNotHaveBean(ServletResourceServing.class));
	}

	@Test
	void problemDetailsAreForThoseWhoAsk() {
		connected(new WebApplicationContextRunner()).withPropertyValues(PROBLEMS)
			.run((context) -> assertThat(context).hasSingleBean(ServletProblemHandler.class)
				.doesNotHaveBean(ReactiveProblemHandler.class));
		connected(new ReactiveWebApplicationContextRunner()).withPropertyValues(PROBLEMS)
			.run((context) -> assertThat(context).hasSingleBean(ReactiveProblemHandler.class)
				.doesNotHaveBean(ServletProblemHandler.class));
	}

	@Test
	void beansOfTheApplicationComeFirst() {
		ServletFileServing own = new ServletFileServing(mock());
		connected(new WebApplicationContextRunner()).withBean(ServletFileServing.class, () -> own)
			.run((context) -> assertThat(context.getBean(ServletFileServing.class)).isSameAs(own));
	}

	@ParameterizedTest
	@CsvSource({ "max-memory, 1MB", "max-memory-per-file, 2097151B", "memory-timeout, 0s", "idle-timeout, -1s" })
	void limitsThatCannotWorkStopTheStart(String property, String value) {
		connected(new WebApplicationContextRunner()).withPropertyValues("dracoon.web." + property + "=" + value)
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasRootCauseInstanceOf(InvalidDracoonPropertyException.class)
				.hasStackTraceContaining("'dracoon.web." + property + "' is out of range"));
	}

	@Test
	void applicationsWithoutServletsStart() {
		connected(new ReactiveWebApplicationContextRunner())
			.withClassLoader(new FilteredClassLoader("org.springframework.web.servlet", "jakarta.servlet"))
			.withPropertyValues(PROBLEMS)
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(ReactiveFileServing.class));
	}

	@Test
	void applicationsWithoutWebServerServeNothing() {
		connected(new ApplicationContextRunner())
			.withClassLoader(new FilteredClassLoader("org.springframework.web.servlet", "jakarta.servlet"))
			.withPropertyValues(PROBLEMS)
			.run((context) -> assertThat(context).hasSingleBean(Dracoon.class)
				.doesNotHaveBean(ServletFileServing.class)
				.doesNotHaveBean(ReactiveFileServing.class)
				.doesNotHaveBean(ServletProblemHandler.class));
	}

	@Test
	void withoutServerNothingIsServed() {
		configured(new WebApplicationContextRunner())
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ServletFileServing.class));
	}

	@Test
	void staticLocationWithoutServerNamesTheMissingProperty() {
		configured(new WebApplicationContextRunner())
			.withConfiguration(AutoConfigurations.of(DispatcherServletAutoConfiguration.class,
					WebMvcAutoConfiguration.class, DracoonResourceAutoConfiguration.class))
			.withPropertyValues("spring.web.resources.static-locations=dracoon:/Projects/public/")
			.run((context) -> assertThat(MockMvcTester.from(context).get().uri("/prices.txt")).failure()
				.hasRootCauseInstanceOf(InvalidDracoonPropertyException.class)
				.hasStackTraceContaining("'dracoon.base-url' is not set"));
	}

	private static <R extends AbstractApplicationContextRunner<R, ?, ?>> R connected(R runner) {
		return configured(runner).withPropertyValues(CONNECTION);
	}

	private static <R extends AbstractApplicationContextRunner<R, ?, ?>> R configured(R runner) {
		return runner.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class, DracoonAutoConfiguration.class,
				DracoonClientsAutoConfiguration.class, DracoonWebAutoConfiguration.class));
	}

}
