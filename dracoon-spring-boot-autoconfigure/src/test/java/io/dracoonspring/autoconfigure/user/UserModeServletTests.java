// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.net.http.HttpResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.emulator.enabled=true", "dracoon.auth.mode=user",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class UserModeServletTests {

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonEmulator emulator;

	@Autowired
	private Dracoon dracoon;

	@Test
	void everyoneActsAsThemselves() {
		Person alice = new Person("alice", this.port);
		Person bob = new Person("bob", this.port);
		assertThat(alice.get("/whoami").body()).isEqualTo("alice");
		assertThat(bob.get("/whoami").body()).isEqualTo("bob");
		assertThat(alice.get("/rooms").body()).contains("Projects").contains("Vault");
		assertThat(bob.get("/rooms").body()).contains("Projects").doesNotContain("Vault");
		assertThat(alice.visited()).filteredOn((uri) -> uri.getPath().equals("/oauth/authorize"))
			.isNotEmpty()
			.allSatisfy((uri) -> assertThat(uri.getQuery()).contains("code_challenge="));
	}

	@Test
	void principalIsTheIdOfTheUser() {
		Person alice = new Person("alice", this.port);
		assertThat(alice.get("/principal").body()).matches("[0-9]+");
	}

	@Test
	void userIsTakenAlongToOtherThreads() {
		Person bob = new Person("bob", this.port);
		assertThat(bob.get("/blocking").body()).isEqualTo("bob");
		assertThat(bob.get("/async").body()).isEqualTo("bob");
		assertThat(bob.get("/later").body()).isEqualTo("bob");
	}

	@Test
	void withoutUserTheErrorIsClear() {
		DracoonAuthenticationException ex = catchThrowableOfType(DracoonAuthenticationException.class,
				() -> this.dracoon.account().get().block());
		assertThat(ex.getReason()).isEqualTo(DracoonAuthenticationException.Reason.NO_USER);
	}

	@Test
	void tokensThatWorkNoLongerLeadToTheSignIn() {
		Person alice = new Person("alice", this.port);
		assertThat(alice.get("/blocking").body()).isEqualTo("alice");
		this.emulator.expireAccessTokens();
		this.emulator.revokeRefreshTokens();
		alice.visited().clear();
		assertThat(alice.get("/blocking").body()).isEqualTo("alice");
		assertThat(alice.visited()).anyMatch((uri) -> uri.getPath().equals("/oauth/authorize"));
	}

	@Test
	void logoutRevokesBothTokens() {
		Person alice = new Person("alice", this.port);
		assertThat(alice.get("/whoami").body()).isEqualTo("alice");
		long before = revocations();
		HttpResponse<String> response = alice.post("/logout");
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(revocations() - before).isEqualTo(2);
	}

	private long revocations() {
		return this.emulator.requests().stream().filter((request) -> request.path().equals("/oauth/revoke")).count();
	}

	@EnableAsync
	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ ServletSignIn.class, Controller.class, Worker.class })
	static class Application {

		@Bean
		TaskDecorator taskDecorator() {
			return (task) -> DelegatingSecurityContextRunnable.create(task, SecurityContextHolder.getContext());
		}

	}

	@RestController
	static class Controller {

		private final Dracoon dracoon;

		private final Worker worker;

		Controller(Dracoon dracoon, Worker worker) {
			this.dracoon = dracoon;
			this.worker = worker;
		}

		@GetMapping("/whoami")
		Mono<String> whoAmI() {
			return this.dracoon.account().get().map(UserAccount::userName);
		}

		@GetMapping("/rooms")
		Mono<String> rooms() {
			return this.dracoon.nodes().list(NodeQuery.root()).map(Node::name).collectList().map(Object::toString);
		}

		@GetMapping("/principal")
		String principal(Principal principal) {
			return principal.getName();
		}

		@GetMapping("/blocking")
		String blocking() {
			return this.dracoon.account().get().map(UserAccount::userName).block();
		}

		@GetMapping("/later")
		Mono<String> later() {
			return Mono.delay(Duration.ofMillis(1)).then(Mono.defer(this::whoAmI)).then(whoAmI());
		}

		@GetMapping("/async")
		CompletableFuture<String> async() {
			return this.worker.whoAmI();
		}

	}

	static class Worker {

		private final Dracoon dracoon;

		Worker(Dracoon dracoon) {
			this.dracoon = dracoon;
		}

		@Async
		CompletableFuture<String> whoAmI() {
			return CompletableFuture.completedFuture(this.dracoon.account().get().map(UserAccount::userName).block());
		}

	}

}
