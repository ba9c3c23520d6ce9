// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;

/** Tests linked accounts in a servlet application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.emulator.enabled=true", "dracoon.auth.mode=user", "dracoon.auth.link-accounts=true",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class LinkedAccountsServletTests extends LinkedAccountsContract {

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import(SignInController.class)
	static class Application {

		@Bean
		@Order(1)
		SecurityFilterChain ownUsersWithLinkedAccounts(HttpSecurity http) {
			return http.securityMatcher((request) -> request.getHeader("Authorization") != null)
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.httpBasic(Customizer.withDefaults())
				.oauth2Client(Customizer.withDefaults())
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain usersOfDracoon(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.oauth2Login(Customizer.withDefaults())
				.build();
		}

		@Bean
		UserDetailsService ownUsers() {
			return (name) -> User.withUsername(name).password("{noop}secret").roles("USER").build();
		}

	}

}
