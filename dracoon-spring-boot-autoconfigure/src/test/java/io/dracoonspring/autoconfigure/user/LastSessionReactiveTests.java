// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.session.InMemoryReactiveSessionRegistry;
import org.springframework.security.core.session.ReactiveSessionRegistry;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.SessionLimit;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;

import io.dracoonspring.autoconfigure.user.session.DracoonServerLogoutHandler;

/** Tests tokens with a session registry in a reactive application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.main.web-application-type=reactive", "dracoon.emulator.enabled=true",
				"dracoon.auth.mode=user",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class LastSessionReactiveTests extends LastSessionContract {

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import(EncryptionController.class)
	static class Application {

		@Bean
		ReactiveSessionRegistry sessionRegistry() {
			return new InMemoryReactiveSessionRegistry();
		}

		@Bean
		SecurityWebFilterChain securityWebFilterChain(ServerHttpSecurity http,
				DracoonServerLogoutHandler logoutHandler) {
			return http.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
				.oauth2Login(Customizer.withDefaults())
				.sessionManagement((sessions) -> sessions
					.concurrentSessions((limit) -> limit.maximumSessions(SessionLimit.UNLIMITED)))
				.logout((logout) -> logout.logoutHandler(new DelegatingServerLogoutHandler(logoutHandler,
						new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler())))
				.csrf((csrf) -> csrf.disable())
				.build();
		}

	}

}
