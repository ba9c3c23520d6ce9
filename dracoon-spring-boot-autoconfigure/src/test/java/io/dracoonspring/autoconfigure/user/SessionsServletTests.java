// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import io.dracoonspring.autoconfigure.user.session.DracoonLogoutHandler;
import io.dracoonspring.security.CallerTaskDecorator;
import io.dracoonspring.template.DracoonOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests sessions of a servlet application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.emulator.enabled=true", "dracoon.auth.mode=user", "dracoon.web.problem-details=true",
				"dracoon.auth.revoke-on-sign-out=false", "dracoon.crypto.users.session-check=1s",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class SessionsServletTests extends SessionsContract {

	@ParameterizedTest
	@ValueSource(strings = { "/callable", "/streaming", "/async", "/blocking" })
	void otherThreadsWorkInTheSession(String path) {
		assertThat(unlocked().get(path).body()).contains("1234-5678");
		assertThat(alice().get(path).body()).doesNotContain("1234-5678");
	}

	@EnableAsync
	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ ServletSignIn.class, EncryptionController.class, Controller.class, Worker.class })
	static class Application {

		@Bean
		CallerTaskDecorator taskDecorator() {
			return new CallerTaskDecorator();
		}

	}

	@RestController
	static class Controller {

		private final Worker worker;

		private final DracoonLogoutHandler logout;

		Controller(Worker worker, DracoonLogoutHandler logout) {
			this.worker = worker;
			this.logout = logout;
		}

		@GetMapping("/blocking")
		String blocking() {
			return this.worker.read();
		}

		@GetMapping("/callable")
		Callable<String> callable() {
			return this.worker::read;
		}

		@GetMapping("/streaming")
		StreamingResponseBody streaming() {
			return (output) -> output.write(this.worker.read().getBytes(StandardCharsets.UTF_8));
		}

		@GetMapping("/async")
		CompletableFuture<String> async() {
			return this.worker.readAsync();
		}

		@PostMapping("/leave")
		void leave(HttpServletRequest request, HttpServletResponse response, Authentication user) {
			this.logout.logout(request, response, user);
		}

		@PostMapping("/expire")
		void expire(HttpSession session) {
			session.setMaxInactiveInterval(1);
		}

	}

	static class Worker {

		private final DracoonOperations files;

		Worker(DracoonOperations files) {
			this.files = files;
		}

		String read() {
			try {
				return this.files.read("/Vault/recovery-codes.txt",
						(content) -> new String(content.readAllBytes(), StandardCharsets.UTF_8));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Async
		CompletableFuture<String> readAsync() {
			return CompletableFuture.completedFuture(read());
		}

	}

}
