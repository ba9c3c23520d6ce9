// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;

import io.dracoonspring.Dracoon;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that the starter does not change an application's own OAuth2 clients and filter
 * chains.
 */
class DracoonSecurityIsolationTests {

	private static final String[] GOOGLE = { "spring.reactor.netty.shutdown-quiet-period=1ms",
			"spring.security.oauth2.client.registration.google.client-id=id",
			"spring.security.oauth2.client.registration.google.client-secret=secret" };

	private static final String[] DRACOON = { "dracoon.base-url=https://dracoon.example.com",
			"dracoon.auth.client-id=app", "dracoon.auth.username=service", "dracoon.auth.password=secret" };

	private static final String[] USERS = { "dracoon.base-url=https://dracoon.example.com", "dracoon.auth.mode=user",
			"spring.security.oauth2.client.registration.dracoon.client-id=app",
			"spring.security.oauth2.client.registration.dracoon.client-secret=secret" };

	@Test
	void servletRegistrationsManagerAndFilterChainsAreUntouched() {
		WebApplicationContextRunner runner = everything(new WebApplicationContextRunner());
		Set<String> before = new TreeSet<>();
		runner.run((context) -> before.addAll(securityBeans(context)));
		runner.withPropertyValues(DRACOON).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context).hasSingleBean(Dracoon.class);
			assertThat(context).hasSingleBean(OAuth2AuthorizedClientManager.class);
			assertThat(context.getBean(ClientRegistrationRepository.class).findByRegistrationId("google")).isNotNull();
			assertThat(securityBeans(context)).isEqualTo(before).isNotEmpty();
		});
		runner.withPropertyValues(USERS)
			.run((context) -> assertThat(securityBeans(context)).isEqualTo(before).isNotEmpty());
	}

	@Test
	void reactiveRegistrationsManagerAndFilterChainsAreUntouched() {
		ReactiveWebApplicationContextRunner runner = everything(new ReactiveWebApplicationContextRunner());
		Set<String> before = new TreeSet<>();
		runner.run((context) -> before.addAll(securityBeans(context)));
		runner.withPropertyValues(DRACOON).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context).hasSingleBean(Dracoon.class);
			assertThat(context).hasSingleBean(ReactiveOAuth2AuthorizedClientManager.class);
			assertThat(
					context.getBean(ReactiveClientRegistrationRepository.class).findByRegistrationId("google").block())
				.isNotNull();
			assertThat(securityBeans(context)).isEqualTo(before).isNotEmpty();
		});
		runner.withPropertyValues(USERS)
			.run((context) -> assertThat(securityBeans(context)).isEqualTo(before).isNotEmpty());
	}

	private static <R extends AbstractApplicationContextRunner<R, ?, ?>> R everything(R runner) {
		return runner.withUserConfiguration(Application.class).withPropertyValues(GOOGLE);
	}

	private static Set<String> securityBeans(ApplicationContext context) {
		Set<String> names = new TreeSet<>();
		for (String name : context.getBeanDefinitionNames()) {
			Class<?> type = context.getType(name);
			if (type != null && (type.getName().startsWith("org.springframework.security.")
					|| type.getName().contains("SecurityFilterChain"))) {
				names.add(name);
			}
		}
		return names;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
