// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.resource.DracoonResourceAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class ResourceHandlerCheckTests {

	private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, WebFluxAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class, DracoonAutoConfiguration.class,
				DracoonClientsAutoConfiguration.class, DracoonResourceAutoConfiguration.class,
				DracoonWebAutoConfiguration.class));

	@ParameterizedTest
	@ValueSource(strings = { "dracoon:/Projects/", "dracoon://archive/Projects/" })
	void reactiveHandlerWithALocationInDracoonStopsTheStart(String location) {
		this.runner.withUserConfiguration(Handlers.class)
			.withPropertyValues("location=" + location, "dracoon.base-url=https://dracoon.example.com",
					"dracoon.auth.access-token=token")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasMessageContaining("'/files/**'")
				.hasMessageContaining(location)
				.hasMessageContaining("'ReactiveFileServing'"));
	}

	@Test
	void staticLocationStopsTheStartAlsoWithoutAClient() {
		this.runner.withPropertyValues("spring.web.resources.static-locations=dracoon:/Projects/")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasMessageContaining("'ReactiveFileServing'"));
	}

	@Test
	void otherHandlersDoNotMatter() {
		this.runner.withUserConfiguration(Handlers.class)
			.withPropertyValues("location=classpath:/static/")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Configuration(proxyBeanMethods = false)
	static class Handlers implements WebFluxConfigurer {

		private final String location;

		Handlers(@Value("${location}") String location) {
			this.location = location;
		}

		@Override
		public void addResourceHandlers(ResourceHandlerRegistry registry) {
			registry.addResourceHandler("/files/**").addResourceLocations(this.location);
		}

	}

}
