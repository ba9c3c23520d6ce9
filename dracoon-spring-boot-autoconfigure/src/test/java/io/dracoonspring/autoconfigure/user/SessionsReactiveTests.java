// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.time.Duration;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

import io.dracoonspring.autoconfigure.user.session.DracoonServerLogoutHandler;

/** Tests sessions of a reactive application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.main.web-application-type=reactive", "dracoon.emulator.enabled=true",
				"dracoon.auth.mode=user", "dracoon.web.problem-details=true", "dracoon.auth.revoke-on-sign-out=false",
				"dracoon.crypto.users.session-check=1s",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class SessionsReactiveTests extends SessionsContract {

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ ReactiveSignIn.class, EncryptionController.class, Controller.class })
	static class Application {

	}

	@RestController
	static class Controller {

		private final DracoonServerLogoutHandler logout;

		Controller(DracoonServerLogoutHandler logout) {
			this.logout = logout;
		}

		@PostMapping("/leave")
		Mono<Void> leave(ServerWebExchange exchange, Authentication user) {
			return this.logout.logout(new WebFilterExchange(exchange, (none) -> Mono.empty()), user);
		}

		@PostMapping("/expire")
		void expire(WebSession session) {
			session.setMaxIdleTime(Duration.ofSeconds(1));
		}

	}

}
