// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Tests calls without a user in a reactive application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.main.web-application-type=reactive", "dracoon.emulator.enabled=true",
				"dracoon.auth.mode=user", "dracoon.http.max-concurrent-calls=3", "dracoon.retry.initial-backoff=10ms",
				"dracoon.events.client=jobs", "dracoon.events.log.enabled=true", "dracoon.events.log.settling=0s",
				"dracoon.events.log.interval=1s",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class CallsWithoutUserReactiveIT extends CallsWithoutUserContract {

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ ReactiveSignIn.class, WithoutUserApplication.class })
	static class Application {

	}

}
