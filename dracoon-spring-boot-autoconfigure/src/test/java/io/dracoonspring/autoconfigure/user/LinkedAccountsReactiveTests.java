// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import reactor.core.publisher.Mono;

/** Tests linked accounts in a reactive application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.main.web-application-type=reactive", "dracoon.emulator.enabled=true",
				"dracoon.auth.mode=user", "dracoon.auth.link-accounts=true",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class LinkedAccountsReactiveTests extends LinkedAccountsContract {

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import(SignInController.class)
	static class Application {

		@Bean
		@Order(1)
		SecurityWebFilterChain ownUsersWithLinkedAccounts(ServerHttpSecurity http) {
			return http
				.securityMatcher((exchange) -> exchange.getRequest().getHeaders().containsHeader("Authorization")
						? MatchResult.match() : MatchResult.notMatch())
				.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
				.httpBasic(Customizer.withDefaults())
				.oauth2Client(Customizer.withDefaults())
				.build();
		}

		@Bean
		@Order(2)
		SecurityWebFilterChain usersOfDracoon(ServerHttpSecurity http) {
			return http.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
				.oauth2Login(Customizer.withDefaults())
				.build();
		}

		@Bean
		ReactiveUserDetailsService ownUsers() {
			return (name) -> Mono.just(User.withUsername(name).password("{noop}secret").roles("USER").build());
		}

	}

}
