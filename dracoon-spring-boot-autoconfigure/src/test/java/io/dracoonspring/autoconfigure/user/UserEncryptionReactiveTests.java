/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.autoconfigure.user;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Encryption of the users of a reactive application.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.main.web-application-type=reactive", "dracoon.emulator.enabled=true",
				"dracoon.auth.mode=user",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class UserEncryptionReactiveTests {

	private static final String PASSWORD = "Encryption-2026!";

	@LocalServerPort
	private int port;

	@Test
	void everyoneNeedsAndUsesTheOwnPassword() {
		Person alice = new Person("alice", this.port);
		Person admin = new Person("admin", this.port);
		assertThat(alice.get("/unlock?password=" + PASSWORD).body()).isEqualTo("unlocked");
		assertThat(alice.post("/write?name=reactive-a.txt").body()).isEqualTo("reactive-a.txt");
		assertThat(admin.get("/whoami").body()).isEqualTo("admin");
		// what alice has unlocked is of no use to somebody else
		assertThat(admin.get("/read?name=reactive-a.txt").body()).startsWith("NO_KEY").contains("unlock(password)");
		assertThat(admin.post("/write?name=reactive-b.txt").body()).startsWith("NO_KEY");
		assertThat(admin.get("/unlock?password=Wrong-2026!").body()).startsWith("WRONG_PASSWORD");
		assertThat(admin.get("/read?name=reactive-a.txt").body()).startsWith("NO_KEY");
		assertThat(admin.get("/unlock?password=" + PASSWORD).body()).isEqualTo("unlocked");
		// alice's upload has served the admin, and the other way round
		assertThat(admin.get("/read?name=reactive-a.txt").body()).isEqualTo("written by alice");
		assertThat(admin.post("/write?name=reactive-b.txt").body()).isEqualTo("reactive-b.txt");
		assertThat(alice.get("/read?name=reactive-b.txt").body()).isEqualTo("written by admin");
		assertThat(alice.get("/distribute").body()).isEqualTo("complete: true");
		assertThat(alice.get("/forget").body()).isEqualTo("forgotten");
		assertThat(alice.get("/read?name=reactive-b.txt").body()).startsWith("NO_KEY");
		assertThat(admin.get("/read?name=reactive-b.txt").body()).isEqualTo("written by admin");
	}

	@Test
	void signOutForgetsThePassword() {
		Person alice = new Person("alice", this.port);
		assertThat(alice.get("/unlock?password=" + PASSWORD).body()).isEqualTo("unlocked");
		assertThat(alice.get("/read?name=recovery-codes.txt").body()).contains("1234-5678");
		assertThat(alice.post("/logout").statusCode()).isEqualTo(302);
		Person again = new Person("alice", this.port);
		assertThat(again.get("/whoami").body()).isEqualTo("alice");
		assertThat(again.get("/read?name=recovery-codes.txt").body()).startsWith("NO_KEY");
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import(EncryptionController.class)
	static class Application {

		@Bean
		SecurityWebFilterChain securityWebFilterChain(ServerHttpSecurity http,
				DracoonServerLogoutHandler logoutHandler) {
			return http.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
				.oauth2Login(Customizer.withDefaults())
				.oauth2Client(Customizer.withDefaults())
				.logout((logout) -> logout.logoutHandler(
						new DelegatingServerLogoutHandler(logoutHandler, new SecurityContextServerLogoutHandler())))
				.csrf((csrf) -> csrf.disable())
				.build();
		}

	}

}
