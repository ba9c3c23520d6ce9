// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Tests encryption for the users of a reactive application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.main.web-application-type=reactive", "dracoon.emulator.enabled=true",
				"dracoon.auth.mode=user", "dracoon.web.problem-details=true",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class UserEncryptionReactiveTests extends UserEncryptionContract {

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ ReactiveSignIn.class, EncryptionController.class })
	static class Application {

	}

}
