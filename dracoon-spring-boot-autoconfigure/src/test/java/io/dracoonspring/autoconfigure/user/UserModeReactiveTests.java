// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.security.Principal;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.main.web-application-type=reactive", "dracoon.emulator.enabled=true",
				"dracoon.auth.mode=user", "dracoon.auth.pkce=false",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class UserModeReactiveTests {

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonEmulator emulator;

	@Test
	void everyoneActsAsThemselves() {
		Person alice = new Person("alice", this.port);
		Person bob = new Person("bob", this.port);
		assertThat(alice.get("/whoami").body()).isEqualTo("alice");
		assertThat(bob.get("/whoami").body()).isEqualTo("bob");
		assertThat(alice.get("/principal").body()).matches("[0-9]+");
		assertThat(alice.get("/rooms").body()).contains("Projects").contains("Vault");
		assertThat(bob.get("/rooms").body()).contains("Projects").doesNotContain("Vault");
	}

	@Test
	void proofKeyCanBeSwitchedOff() {
		Person alice = new Person("alice", this.port);
		assertThat(alice.get("/whoami").body()).isEqualTo("alice");
		assertThat(alice.visited()).filteredOn((uri) -> uri.getPath().equals("/oauth/authorize"))
			.isNotEmpty()
			.noneSatisfy((uri) -> assertThat(uri.getQuery()).contains("code_challenge="));
	}

	@Test
	void tokensThatWorkNoLongerLeadToTheSignIn() {
		Person alice = new Person("alice", this.port);
		assertThat(alice.get("/whoami").body()).isEqualTo("alice");
		this.emulator.expireAccessTokens();
		this.emulator.revokeRefreshTokens();
		alice.visited().clear();
		assertThat(alice.get("/whoami").body()).isEqualTo("alice");
		assertThat(alice.visited()).anyMatch((uri) -> uri.getPath().equals("/oauth/authorize"));
	}

	@Test
	void logoutRevokesBothTokens() {
		Person alice = new Person("alice", this.port);
		assertThat(alice.get("/whoami").body()).isEqualTo("alice");
		long before = revocations();
		assertThat(alice.post("/logout").statusCode()).isEqualTo(302);
		assertThat(revocations() - before).isEqualTo(2);
	}

	private long revocations() {
		return this.emulator.requests().stream().filter((request) -> request.path().equals("/oauth/revoke")).count();
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ ReactiveSignIn.class, Controller.class })
	static class Application {

	}

	@RestController
	static class Controller {

		private final Dracoon dracoon;

		Controller(Dracoon dracoon) {
			this.dracoon = dracoon;
		}

		@GetMapping("/whoami")
		Mono<String> whoAmI() {
			return Mono.delay(Duration.ofMillis(1))
				.then(Mono.defer(() -> this.dracoon.account().get()))
				.map(UserAccount::userName);
		}

		@GetMapping("/rooms")
		Mono<String> rooms() {
			return this.dracoon.nodes().list(NodeQuery.root()).map(Node::name).collectList().map(Object::toString);
		}

		@GetMapping("/principal")
		Mono<String> principal(Mono<Principal> principal) {
			return principal.map(Principal::getName);
		}

	}

}
