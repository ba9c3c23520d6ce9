// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.session.HttpSessionEventPublisher;

import io.dracoonspring.autoconfigure.user.session.DracoonLogoutHandler;

/** Tests tokens with a session registry in a servlet application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.emulator.enabled=true", "dracoon.auth.mode=user",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class LastSessionServletTests extends LastSessionContract {

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import(EncryptionController.class)
	static class Application {

		@Bean
		SessionRegistry sessionRegistry() {
			return new SessionRegistryImpl();
		}

		@Bean
		HttpSessionEventPublisher sessionEvents() {
			return new HttpSessionEventPublisher();
		}

		@Bean
		SecurityFilterChain securityFilterChain(HttpSecurity http, SessionRegistry registry,
				DracoonLogoutHandler logoutHandler) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.oauth2Login(Customizer.withDefaults())
				.sessionManagement((sessions) -> sessions.maximumSessions(-1).sessionRegistry(registry))
				.logout((logout) -> logout.addLogoutHandler(logoutHandler))
				.csrf((csrf) -> csrf.disable())
				.build();
		}

	}

}
