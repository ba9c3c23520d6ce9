// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.web.server.AuthenticatedPrincipalServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tests users of a reactive application whose tokens no longer work. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.main.web-application-type=reactive", "dracoon.emulator.enabled=true",
				"dracoon.auth.mode=user", "spring.webflux.base-path=/app",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class SignInReactiveTests extends SignInContract {

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ SignInController.class, SignInController.Handling.class, Forgetfulness.class })
	static class Application {

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return http.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
				.oauth2Login(Customizer.withDefaults())
				.httpBasic(Customizer.withDefaults())
				.exceptionHandling((handling) -> handling.authenticationEntryPoint(
						new RedirectServerAuthenticationEntryPoint("/oauth2/authorization/dracoon")))
				.csrf((csrf) -> csrf.disable())
				.build();
		}

		@Bean
		ReactiveUserDetailsService ownUsers() {
			return (name) -> Mono.just(User.withUsername(name).password("{noop}secret").roles("USER").build());
		}

		// change the repository of the tokens, not their store. With a custom store, the
		// application would wait for tokens that other instances request
		@Bean
		ServerOAuth2AuthorizedClientRepository arrivingTokens(ReactiveOAuth2AuthorizedClientService tokens,
				Forgetfulness forgetfulness) {
			ServerOAuth2AuthorizedClientRepository kept = new AuthenticatedPrincipalServerOAuth2AuthorizedClientRepository(
					tokens);
			return new ServerOAuth2AuthorizedClientRepository() {

				@Override
				public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String registrationId,
						Authentication user, ServerWebExchange exchange) {
					return kept.loadAuthorizedClient(registrationId, user, exchange);
				}

				@Override
				public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient arrived, Authentication user,
						ServerWebExchange exchange) {
					return forgetfulness.isSet() ? Mono.empty() : kept.saveAuthorizedClient(arrived, user, exchange);
				}

				@Override
				public Mono<Void> removeAuthorizedClient(String registrationId, Authentication user,
						ServerWebExchange exchange) {
					return kept.removeAuthorizedClient(registrationId, user, exchange);
				}

			};
		}

	}

}
