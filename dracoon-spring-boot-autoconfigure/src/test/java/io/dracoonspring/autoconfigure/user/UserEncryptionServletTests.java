// SPDX-License-Identifier: Apache-2.0

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

/** Tests encryption for the users of a servlet application. */
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
