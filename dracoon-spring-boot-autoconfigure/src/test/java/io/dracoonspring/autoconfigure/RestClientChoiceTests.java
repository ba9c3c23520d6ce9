// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ReactorClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks which HTTP client the {@code RestClient} of an application uses. The starter
 * brings Reactor Netty, and docs/configuration.md describes the effect.
 */
class RestClientChoiceTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ImperativeHttpClientAutoConfiguration.class));

	@Test
	void isReactorNettyUnlessAPropertySaysOtherwise() {
		this.runner.run((context) -> assertThat(context).getBean(ClientHttpRequestFactoryBuilder.class)
			.isInstanceOf(ReactorClientHttpRequestFactoryBuilder.class));
		this.runner.withPropertyValues("spring.http.clients.imperative.factory=jdk")
			.run((context) -> assertThat(context).getBean(ClientHttpRequestFactoryBuilder.class)
				.isInstanceOf(JdkClientHttpRequestFactoryBuilder.class));
	}

}
