// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Tests the sign-in over TLS in a servlet application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.emulator.enabled=true", "dracoon.auth.mode=user", "dracoon.emulator.tls=true",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class SignInTlsServletTests extends SignInTlsContract {

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ ServletSignIn.class, SignInController.class })
	static class Application {

	}

}
