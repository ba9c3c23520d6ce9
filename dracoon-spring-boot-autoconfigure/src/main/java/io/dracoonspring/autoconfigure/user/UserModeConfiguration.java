// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;

import io.dracoonspring.auth.TokenRefreshLock;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.security.CurrentUserPropagation;
import io.dracoonspring.security.SignedInUsers;
import io.dracoonspring.security.UnlockScope;
import io.dracoonspring.security.UserSessionSettings;

/** Configures the beans for {@code dracoon.auth.mode=user}. */
final class UserModeConfiguration {

	private static final String SESSION_CHECK = "dracoon.crypto.users.session-check";

	private UserModeConfiguration() {
	}

	private static SignedInUsers complete(SignedInUsers users, Environment environment,
			ObjectProvider<TokenRefreshLock> lock) {
		SignedInUsers result = users
			.withRegistrationId(environment.getProperty("dracoon.auth.registration-id", "dracoon"));
		result = result.withSessions(sessions(environment));
		if (environment.getProperty("dracoon.auth.link-accounts", Boolean.class, false)) {
			result = result.withLinkedAccounts();
		}
		TokenRefreshLock refreshLock = lock.getIfAvailable();
		return (refreshLock != null) ? result.withRefreshLock(refreshLock) : result;
	}

	private static UserSessionSettings sessions(Environment environment) {
		UserSessionSettings defaults = UserSessionSettings.defaults();
		Binder binder = Binder.get(environment);
		Duration checkInterval = binder.bind(SESSION_CHECK, Duration.class).orElse(defaults.checkInterval());
		if (checkInterval.compareTo(UserSessionSettings.LEAST_CHECK_INTERVAL) < 0) {
			throw new InvalidDracoonPropertyException(SESSION_CHECK, "is out of range",
					"Choose a time of at least 1s.");
		}
		return defaults
			.withUnlockScope(
					binder.bind("dracoon.crypto.users.scope", UnlockScope.class).orElse(defaults.unlockScope()))
			.withEndTransfers(
					binder.bind("dracoon.transfer.end-with-session", Boolean.class).orElse(defaults.endTransfers()))
			.withCheckInterval(checkInterval);
	}

	/** Configures the users of reactive applications. */
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
	 * Configures the users of servlet applications, and of applications that are neither
	 * servlet nor reactive.
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

}
