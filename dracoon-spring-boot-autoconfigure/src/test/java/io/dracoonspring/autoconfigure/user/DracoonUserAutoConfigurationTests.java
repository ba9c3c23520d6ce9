// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.user.OAuth2User;

import io.dracoonspring.Dracoon;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.autoconfigure.emulator.DracoonEmulatorAutoConfiguration;
import io.dracoonspring.autoconfigure.health.DracoonHealthContributorAutoConfiguration;
import io.dracoonspring.autoconfigure.user.session.DracoonLogoutHandler;
import io.dracoonspring.autoconfigure.user.session.DracoonServerLogoutHandler;
import io.dracoonspring.autoconfigure.user.session.DracoonUserSessionAutoConfiguration;
import io.dracoonspring.autoconfigure.user.signin.DracoonSignInAutoConfiguration;
import io.dracoonspring.security.CurrentUserPropagation;
import io.dracoonspring.security.SignedInUsers;
import io.dracoonspring.security.UnlockScope;
import io.dracoonspring.security.UserSessionSettings;

import static org.assertj.core.api.Assertions.assertThat;

class DracoonUserAutoConfigurationTests {

	private static final AutoConfigurations CONFIGURATIONS = AutoConfigurations.of(DracoonUserAutoConfiguration.class,
			DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
			DracoonConnectionAutoConfiguration.class, DracoonEmulatorAutoConfiguration.class,
			DracoonHealthContributorAutoConfiguration.class, OAuth2ClientAutoConfiguration.class,
			ReactiveOAuth2ClientAutoConfiguration.class, DracoonSignInAutoConfiguration.class,
			DracoonUserSessionAutoConfiguration.class, SecurityAutoConfiguration.class);

	private static final String[] USER_MODE = { "dracoon.base-url=https://dracoon.example.com/",
			"dracoon.auth.mode=user", "spring.security.oauth2.client.registration.dracoon.client-id=app",
			"spring.security.oauth2.client.registration.dracoon.client-secret=s3cret" };

	private final WebApplicationContextRunner servlet = new WebApplicationContextRunner()
		.withConfiguration(CONFIGURATIONS);

	private final ReactiveWebApplicationContextRunner reactive = new ReactiveWebApplicationContextRunner()
		.withConfiguration(CONFIGURATIONS);

	private final ApplicationContextRunner neither = new ApplicationContextRunner().withConfiguration(CONFIGURATIONS);

	@Test
	void providerIsCompletedFromTheBaseUrl() {
		this.servlet.withPropertyValues(USER_MODE).run((context) -> {
			ClientRegistration registration = context.getBean(ClientRegistrationRepository.class)
				.findByRegistrationId("dracoon");
			assertThat(registration.getProviderDetails().getAuthorizationUri())
				.isEqualTo("https://dracoon.example.com/oauth/authorize");
			assertThat(registration.getProviderDetails().getTokenUri())
				.isEqualTo("https://dracoon.example.com/oauth/token");
			assertThat(registration.getProviderDetails().getUserInfoEndpoint().getUri())
				.isEqualTo("https://dracoon.example.com/api/v4/user/account");
			assertThat(registration.getProviderDetails().getUserInfoEndpoint().getUserNameAttributeName())
				.isEqualTo("id");
			assertThat(registration.getRedirectUri()).isEqualTo("{baseUrl}/login/oauth2/code/{registrationId}");
			assertThat(registration.getAuthorizationGrantType().getValue()).isEqualTo("authorization_code");
			assertThat(registration.getClientSettings().isRequireProofKey()).isTrue();
		});
	}

	@Test
	void whatIsSetStays() {
		this.reactive.withPropertyValues(USER_MODE)
			.withPropertyValues("spring.security.oauth2.client.provider.dracoon.user-name-attribute=userName",
					"spring.security.oauth2.client.provider.dracoon.token-uri=https://proxy.example.com/token",
					"spring.security.oauth2.client.registration.dracoon.redirect-uri=https://app.example.com/back")
			.run((context) -> {
				ClientRegistration registration = context.getBean(ReactiveClientRegistrationRepository.class)
					.findByRegistrationId("dracoon")
					.block();
				assertThat(registration.getProviderDetails().getUserInfoEndpoint().getUserNameAttributeName())
					.isEqualTo("userName");
				assertThat(registration.getProviderDetails().getTokenUri())
					.isEqualTo("https://proxy.example.com/token");
				assertThat(registration.getRedirectUri()).isEqualTo("https://app.example.com/back");
			});
	}

	@Test
	void otherProvidersStayAsTheyAre() {
		this.servlet.withPropertyValues(USER_MODE)
			.withPropertyValues("dracoon.auth.pkce=false",
					"spring.security.oauth2.client.registration.google.client-id=g",
					"spring.security.oauth2.client.registration.google.client-secret=g")
			.run((context) -> {
				ClientRegistrationRepository registrations = context.getBean(ClientRegistrationRepository.class);
				assertThat(registrations.findByRegistrationId("dracoon").getClientSettings().isRequireProofKey())
					.isFalse();
				ClientRegistration google = registrations.findByRegistrationId("google");
				assertThat(google.getClientSettings().isRequireProofKey()).isTrue();
				assertThat(google.getProviderDetails().getTokenUri()).contains("googleapis.com");
			});
	}

	@Test
	void nothingIsAddedWithoutConnection() {
		this.servlet
			.withPropertyValues("spring.security.oauth2.client.registration.google.client-id=g",
					"spring.security.oauth2.client.registration.google.client-secret=g")
			.run((context) -> assertThat(context.getBean(OAuth2ClientProperties.class).getProvider()).isEmpty());
	}

	@Test
	void servletReactiveAndOtherApplicationsActAsTheirUsers() {
		this.servlet.withPropertyValues(USER_MODE).run((context) -> {
			assertThat(context).hasSingleBean(SignedInUsers.class)
				.hasSingleBean(CurrentUserPropagation.class)
				.hasSingleBean(DracoonLogoutHandler.class)
				.doesNotHaveBean(DracoonServerLogoutHandler.class);
			assertPerUser(context.getBean(Dracoon.class));
		});
		this.reactive.withPropertyValues(USER_MODE).run((context) -> {
			assertThat(context).hasSingleBean(SignedInUsers.class)
				.doesNotHaveBean(CurrentUserPropagation.class)
				.doesNotHaveBean(DracoonLogoutHandler.class)
				.hasSingleBean(DracoonServerLogoutHandler.class);
			assertPerUser(context.getBean(Dracoon.class));
		});
		this.neither.withPropertyValues(USER_MODE).run((context) -> assertPerUser(context.getBean(Dracoon.class)));
	}

	@Test
	void whatTheApplicationPublishesForSigningInGoesFirst() {
		ResolvableType tokens = ResolvableType.forClassWithGenerics(OAuth2AccessTokenResponseClient.class,
				OAuth2AuthorizationCodeGrantRequest.class);
		ResolvableType accounts = ResolvableType.forClassWithGenerics(OAuth2UserService.class, OAuth2UserRequest.class,
				OAuth2User.class);
		this.servlet.withPropertyValues(USER_MODE).run((context) -> {
			// look up the beans as Spring Security does
			assertThat(context.getBeanProvider(tokens).getIfUnique()).isInstanceOf(SignInTokenClient.class);
			assertThat(context.getBeanProvider(accounts).getIfUnique()).isInstanceOf(SignInUserService.class);
		});
		this.servlet.withPropertyValues(USER_MODE).withUserConfiguration(OwnSignIn.class).run((context) -> {
			assertThat(context.getBeanProvider(tokens).getIfUnique()).isSameAs(context.getBean("ownTokens"));
			assertThat(context.getBeanProvider(accounts).getIfUnique()).isSameAs(context.getBean("ownAccounts"));
		});
		this.servlet.run((context) -> assertThat(context.getBeanProvider(tokens).getIfUnique()).isNull());
	}

	@ParameterizedTest
	@ValueSource(strings = { "dracoonSignInFilter", "dracoonUserSessionFilter" })
	void filtersCanBeReplaced(String filter) {
		this.servlet.withPropertyValues(USER_MODE)
			.run((context) -> assertThat(context.getBean(filter)).isInstanceOf(FilterRegistrationBean.class));
		this.servlet.withPropertyValues(USER_MODE)
			.withBean(filter, String.class, () -> "none")
			.run((context) -> assertThat(context.getBean(filter)).isEqualTo("none"));
		this.servlet.withPropertyValues(USER_MODE)
			.withPropertyValues("dracoon.auth.mode=service-account", "dracoon.auth.access-token=t")
			.run((context) -> assertThat(context).doesNotHaveBean(filter));
	}

	@Test
	void sessionsAreConfigured() {
		this.servlet.withPropertyValues(USER_MODE)
			.run((context) -> assertThat(context.getBean(SignedInUsers.class).sessions().settings())
				.isEqualTo(UserSessionSettings.defaults()));
		this.reactive.withPropertyValues(USER_MODE)
			.withPropertyValues("dracoon.crypto.users.scope=account", "dracoon.crypto.users.session-check=2s",
					"dracoon.transfer.end-with-session=false")
			.run((context) -> assertThat(context.getBean(SignedInUsers.class).sessions().settings())
				.isEqualTo(new UserSessionSettings(UnlockScope.ACCOUNT, false, Duration.ofSeconds(2))));
		this.servlet.withPropertyValues(USER_MODE)
			.withPropertyValues("dracoon.crypto.users.session-check=500ms")
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.hasMessageContaining("'dracoon.crypto.users.session-check'"));
	}

	@Test
	void worksWithoutSpringSession() {
		this.servlet.withClassLoader(new FilteredClassLoader("org.springframework.session"))
			.withPropertyValues(USER_MODE)
			.run((context) -> assertThat(context).hasSingleBean(DracoonLogoutHandler.class)
				.doesNotHaveBean("dracoonStoredSessionEndListener"));
	}

	@Test
	void repositoryOfTokensTellsUsersApartOnlyWhenAccountsAreLinked() {
		WebApplicationContextRunner servletUsers = this.servlet.withPropertyValues(USER_MODE)
			.withBean(OAuth2AuthorizedClientRepository.class, HttpSessionOAuth2AuthorizedClientRepository::new);
		servletUsers.run((context) -> assertThat(context.getBean(OAuth2AuthorizedClientRepository.class))
			.isInstanceOf(HttpSessionOAuth2AuthorizedClientRepository.class));
		servletUsers.withPropertyValues("dracoon.auth.link-accounts=true")
			.run((context) -> assertThat(context.getBean(OAuth2AuthorizedClientRepository.class))
				.isInstanceOf(LinkedClientRepository.class));
		ReactiveWebApplicationContextRunner reactiveUsers = this.reactive.withPropertyValues(USER_MODE)
			.withBean(ServerOAuth2AuthorizedClientRepository.class,
					WebSessionServerOAuth2AuthorizedClientRepository::new);
		reactiveUsers.run((context) -> assertThat(context.getBean(ServerOAuth2AuthorizedClientRepository.class))
			.isInstanceOf(WebSessionServerOAuth2AuthorizedClientRepository.class));
		reactiveUsers.withPropertyValues("dracoon.auth.link-accounts=true")
			.run((context) -> assertThat(context.getBean(ServerOAuth2AuthorizedClientRepository.class))
				.isInstanceOf(LinkedServerClientRepository.class));
	}

	@Test
	void serviceAccountIsTheDefault() {
		this.servlet.withPropertyValues(USER_MODE)
			.withPropertyValues("dracoon.auth.mode=service-account", "dracoon.auth.client-id=app",
					"dracoon.auth.username=service", "dracoon.auth.password=secret")
			.run((context) -> {
				assertThat(context).doesNotHaveBean(SignedInUsers.class).doesNotHaveBean(DracoonLogoutHandler.class);
				assertThat(context.getBean(Dracoon.class).tokenSource().state().status())
					.isEqualTo(TokenState.Status.NONE);
			});
	}

	@Test
	void missingRegistrationIsExplained() {
		this.servlet.withPropertyValues("dracoon.base-url=https://dracoon.example.com", "dracoon.auth.mode=user")
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.hasMessageContaining("'dracoon.auth.mode'")
				.hasMessageContaining("no OAuth2 client"));
	}

	@Test
	void worksWithoutSpringSecuritysAutoConfiguration() {
		this.servlet.withClassLoader(new FilteredClassLoader(OAuth2ClientProperties.class))
			.withPropertyValues("dracoon.base-url=https://dracoon.example.com", "dracoon.auth.access-token=t")
			.run((context) -> assertThat(context).hasSingleBean(Dracoon.class));
	}

	@Test
	void encryptionPasswordMustNotServeAllUsers() {
		this.servlet.withPropertyValues(USER_MODE)
			.withPropertyValues("dracoon.crypto.encryption-password=s3cret")
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.hasMessageContaining("'dracoon.crypto.encryption-password'")
				.hasMessageNotContaining("s3cret"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "dracoon.crypto.users.idle-timeout=999ms", "dracoon.crypto.users.max=0" })
	void limitsOfWhatIsHeldForUsersAreChecked(String property) {
		this.servlet.withPropertyValues(USER_MODE)
			.withPropertyValues(property)
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOf(InvalidDracoonPropertyException.class)
				.hasMessageContaining(property.substring(0, property.indexOf('='))));
	}

	@Test
	void healthAsksForNoUser() {
		this.reactive.withPropertyValues(USER_MODE)
			.withPropertyValues("dracoon.base-url=", "dracoon.emulator.enabled=true")
			.run((context) -> {
				Health health = context.getBean(ReactiveHealthIndicator.class).health().block();
				assertThat(health.getStatus()).isEqualTo(Status.UP);
				assertThat(health.getDetails()).containsEntry("token", TokenState.Status.PER_USER);
			});
	}

	private static void assertPerUser(Dracoon dracoon) {
		assertThat(dracoon.tokenSource().state().status()).isEqualTo(TokenState.Status.PER_USER);
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnSignIn {

		@Bean
		OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> ownTokens() {
			return new RestClientAuthorizationCodeTokenResponseClient();
		}

		@Bean
		OAuth2UserService<OAuth2UserRequest, OAuth2User> ownAccounts() {
			return new DefaultOAuth2UserService();
		}

	}

}
