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
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.dracoonspring.crypto.DracoonCrypto;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Encryption of the users of a servlet application.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.emulator.enabled=true", "dracoon.auth.mode=user",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class UserEncryptionServletTests {

	private static final String PASSWORD = "Encryption-2026!";

	@LocalServerPort
	private int port;

	@Test
	void everyoneNeedsAndUsesTheOwnPassword() {
		Person alice = new Person("alice", this.port);
		Person admin = new Person("admin", this.port);
		assertThat(alice.get("/unlock?password=" + PASSWORD).body()).isEqualTo("unlocked");
		assertThat(alice.post("/write?name=servlet-a.txt").body()).isEqualTo("servlet-a.txt");
		assertThat(admin.get("/whoami").body()).isEqualTo("admin");
		// what alice has unlocked is of no use to somebody else
		assertThat(admin.get("/read?name=servlet-a.txt").body()).startsWith("NO_KEY").contains("unlock(password)");
		assertThat(admin.post("/write?name=servlet-b.txt").body()).startsWith("NO_KEY");
		assertThat(admin.get("/unlock?password=Wrong-2026!").body()).startsWith("WRONG_PASSWORD");
		assertThat(admin.get("/read?name=servlet-a.txt").body()).startsWith("NO_KEY");
		assertThat(admin.get("/unlock?password=" + PASSWORD).body()).isEqualTo("unlocked");
		// alice's upload has served the admin, and the other way round
		assertThat(admin.get("/read?name=servlet-a.txt").body()).isEqualTo("written by alice");
		assertThat(admin.post("/write?name=servlet-b.txt").body()).isEqualTo("servlet-b.txt");
		assertThat(alice.get("/read?name=servlet-b.txt").body()).isEqualTo("written by admin");
		assertThat(alice.get("/distribute").body()).isEqualTo("complete: true");
		assertThat(alice.get("/forget").body()).isEqualTo("forgotten");
		assertThat(alice.get("/read?name=servlet-b.txt").body()).startsWith("NO_KEY");
		assertThat(admin.get("/read?name=servlet-b.txt").body()).isEqualTo("written by admin");
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

	@Test
	void passwordOfTheThreadsUser() {
		Person bob = new Person("bob", this.port);
		Person admin = new Person("admin", this.port);
		assertThat(admin.get("/forget").body()).isEqualTo("forgotten");
		assertThat(admin.get("/blocking?password=" + PASSWORD).body()).isEqualTo("false true");
		assertThat(bob.get("/blocking?password=" + PASSWORD).body()).isEqualTo("false true");
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ EncryptionController.class, BlockingController.class })
	static class Application {

		@Bean
		SecurityFilterChain securityFilterChain(HttpSecurity http, DracoonLogoutHandler logoutHandler) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.oauth2Login(Customizer.withDefaults())
				.oauth2Client(Customizer.withDefaults())
				.logout((logout) -> logout.addLogoutHandler(logoutHandler))
				.csrf((csrf) -> csrf.disable())
				.build();
		}

	}

	@RestController
	static class BlockingController {

		private final DracoonCrypto crypto;

		BlockingController(DracoonCrypto crypto) {
			this.crypto = crypto;
		}

		@GetMapping("/blocking")
		String blocking(@RequestParam String password) {
			boolean before = this.crypto.isUnlocked();
			this.crypto.useEncryptionPassword(password);
			this.crypto.unlock().block();
			return before + " " + this.crypto.isUnlocked();
		}

	}

}
