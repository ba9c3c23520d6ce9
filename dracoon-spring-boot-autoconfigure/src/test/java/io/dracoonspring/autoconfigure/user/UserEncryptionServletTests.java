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
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.dracoonspring.crypto.DracoonCrypto;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Encryption of the users of a servlet application.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.emulator.enabled=true", "dracoon.auth.mode=user", "dracoon.web.problem-details=true",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class UserEncryptionServletTests extends UserEncryptionContract {

	@Test
	void passwordOfTheThreadsUser() {
		Person bob = person("bob");
		Person admin = person("admin");
		assertThat(admin.get("/forget").body()).isEqualTo("forgotten");
		assertThat(admin.get("/blocking?password=" + PASSWORD).body()).isEqualTo("false true");
		assertThat(bob.get("/blocking?password=" + PASSWORD).body()).isEqualTo("false true");
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ ServletSignIn.class, EncryptionController.class, BlockingController.class })
	static class Application {

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
