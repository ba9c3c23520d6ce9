// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.autoconfigure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.MessagingException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.integration.Clients;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;
import io.dracoonspring.integration.session.DracoonSessionFactories;
import io.dracoonspring.integration.session.DracoonSessionFactory;
import io.dracoonspring.security.CurrentUserPropagation;
import io.dracoonspring.security.SignedInUsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DracoonIntegrationAutoConfigurationTests {

	private static final DracoonEmulator EMULATOR = DracoonEmulator.start();

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(DracoonConnectionAutoConfiguration.class, DracoonAutoConfiguration.class,
						DracoonClientsAutoConfiguration.class, DracoonIntegrationAutoConfiguration.class))
		.withPropertyValues("dracoon.base-url=" + EMULATOR.baseUrl(), "dracoon.auth.client-id=dracoon-emulator",
				"dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=alice",
				"dracoon.auth.password=Emulator-2026!");

	@AfterAll
	static void close() {
		EMULATOR.close();
	}

	@Test
	void templateAndSessionsOfTheClientAreThere() {
		this.runner.run((context) -> {
			assertThat(context.getBean(DracoonRemoteFileTemplate.class).list("/")).isNotEmpty();
			assertThat(
					context.getBean(DracoonSessionFactories.class).getSessionFactory("dracoon").getSession().list("/"))
				.isNotEmpty();
		});
	}

	@Test
	void beansOfTheApplicationComeFirst() {
		this.runner.withUserConfiguration(Own.class)
			.run((context) -> assertThat(context).hasSingleBean(DracoonSessionFactory.class)
				.hasBean("own")
				.hasSingleBean(DracoonRemoteFileTemplate.class));
	}

	@Test
	void eachClientHasSessionsUnderItsName() {
		this.runner.withUserConfiguration(Second.class).run((context) -> {
			assertThat(context).hasSingleBean(DracoonSessionFactory.class);
			DracoonSessionFactories factories = context.getBean(DracoonSessionFactories.class);
			assertThat(factories.getSessionFactory("archive")).isNotNull();
			assertThatIllegalArgumentException().isThrownBy(() -> factories.getSessionFactory("other"))
				.withMessageContaining("archive")
				.withMessageContaining("dracoon");
		});
	}

	@Test
	void nothingIsThereWithoutAClient() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DracoonIntegrationAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DracoonSessionFactories.class));
	}

	@Test
	void sessionsOfUsersSayThatNobodyIsSignedInWherePollersRun() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DracoonClientsAutoConfiguration.class,
					DracoonIntegrationAutoConfiguration.class))
			.withUserConfiguration(Users.class)
			.run((context) -> {
				DracoonRemoteFileTemplate template = context.getBean(DracoonRemoteFileTemplate.class);
				assertThatExceptionOfType(MessagingException.class).isThrownBy(() -> template.list("/Projects"))
					.withRootCauseInstanceOf(DracoonAuthenticationException.class)
					.havingRootCause()
					.withMessageContaining("No user is signed in here");
			});
	}

	@Test
	void sessionsOfUsersActAsTheUserOfTheThread() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DracoonClientsAutoConfiguration.class,
					DracoonIntegrationAutoConfiguration.class))
			.withUserConfiguration(Users.class)
			.run((context) -> {
				signIn(context.getBean(Users.class));
				try {
					assertThat(context.getBean(DracoonRemoteFileTemplate.class).list("/")).extracting(Node::name)
						.contains("Projects");
				}
				finally {
					SecurityContextHolder.clearContext();
				}
			});
	}

	private static void signIn(Users users) {
		String token;
		try (Dracoon alice = Clients.alice(EMULATOR)) {
			token = alice.tokenSource().token().block(TIMEOUT).value().value();
		}
		Instant now = Instant.now();
		OAuth2AccessToken accessToken = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token, now,
				now.plusSeconds(600));
		users.service
			.saveAuthorizedClient(new OAuth2AuthorizedClient(users.registration(), "alice", accessToken),
					authentication())
			.block(TIMEOUT);
		SecurityContextHolder.setContext(new SecurityContextImpl(authentication()));
	}

	private static OAuth2AuthenticationToken authentication() {
		return new OAuth2AuthenticationToken(new DefaultOAuth2User(List.of(), Map.of("name", "alice"), "name"),
				List.of(), "dracoon");
	}

	@Configuration(proxyBeanMethods = false)
	static class Own {

		@Bean
		DracoonSessionFactory own(Dracoon dracoon) {
			return new DracoonSessionFactory(dracoon);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Second {

		@Bean(defaultCandidate = false)
		Dracoon archive() {
			return Dracoon.builder().baseUrl(EMULATOR.baseUrl()).accessToken(Secret.of("t")).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Users {

		private final ReactiveOAuth2AuthorizedClientService service = new InMemoryReactiveOAuth2AuthorizedClientService(
				registrations());

		@Bean
		CurrentUserPropagation propagation() {
			return CurrentUserPropagation.install();
		}

		@Bean
		Dracoon users() {
			return Dracoon.builder()
				.baseUrl(EMULATOR.baseUrl())
				.signedInUsers(SignedInUsers.of(this.service, registrations()))
				.build();
		}

		private InMemoryReactiveClientRegistrationRepository registrations() {
			return new InMemoryReactiveClientRegistrationRepository(registration());
		}

		ClientRegistration registration() {
			return ClientRegistration.withRegistrationId("dracoon")
				.clientId("dracoon-emulator")
				.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
				.tokenUri(EMULATOR.baseUrl() + "/oauth/token")
				.build();
		}

	}

}
