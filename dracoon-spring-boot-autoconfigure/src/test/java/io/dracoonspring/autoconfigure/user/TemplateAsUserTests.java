// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.WritableResource;
import org.springframework.util.FileCopyUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.resource.DracoonResourcePatternResolver;
import io.dracoonspring.template.DracoonOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that the template and resources use the account of the request's user, also on
 * virtual threads if the JDK has them.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.emulator.enabled=true", "dracoon.auth.mode=user", "dracoon.web.problem-details=true",
				"spring.threads.virtual.enabled=true",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class TemplateAsUserTests {

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonEmulator emulator;

	@Test
	void everyoneSeesAndWritesWhatTheyMay() {
		Person alice = new Person("alice", this.port);
		Person bob = new Person("bob", this.port);
		assertThat(alice.get("/rooms").body()).isEqualTo("Projects,Vault");
		assertThat(bob.get("/rooms").body()).isEqualTo("Projects");
		assertThat(alice.get("/vault").body()).isEqualTo("true");
		assertThat(bob.get("/vault").body()).isEqualTo("false");
		assertThat(alice.post("/write?text=hello").statusCode()).isEqualTo(200);
		assertThat(bob.post("/write?text=other").statusCode()).isEqualTo(403);
		assertThat(bob.get("/read").body()).isEqualTo("hello");
		assertThat(bob.get("/found?pattern=note*").body()).isEqualTo("dracoon:/Projects/note.txt");
		assertThat(bob.get("/found?pattern=nothing*").body()).isEmpty();
		assertThat(alice.get("/unlocked?password=Encryption-2026!").body()).contains("1234-5678");
		assertThat(bob.get("/pages").body()).contains("note.txt").contains("Welcome.txt");
	}

	@Test
	void whoseAccessHasEndedIsSentToTheSignIn() {
		Person alice = new Person("alice", this.port);
		assertThat(alice.get("/rooms").body()).isEqualTo("Projects,Vault");
		this.emulator.expireAccessTokens();
		this.emulator.revokeRefreshTokens();
		assertThat(alice.fetch("/rooms", "Accept", "application/json").body())
			.contains("urn:dracoon:problem:login-required");
		assertThat(alice.get("/rooms").body()).isEqualTo("Projects,Vault");
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21)
	void requestsAreServedByVirtualThreads() {
		assertThat(new Person("alice", this.port).get("/thread").body()).isEqualTo("virtual");
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ ServletSignIn.class, Controller.class })
	static class Application {

	}

	@RestController
	static class Controller {

		private final DracoonOperations files;

		private final DracoonResourcePatternResolver resources;

		private final DracoonNodes nodes;

		private final DracoonCrypto crypto;

		private final Resource vault;

		private final WritableResource note;

		Controller(DracoonOperations files, DracoonResourcePatternResolver resources, DracoonNodes nodes,
				DracoonCrypto crypto, @Value("dracoon:/Vault") Resource vault,
				@Value("dracoon:/Projects/note.txt") WritableResource note) {
			this.files = files;
			this.resources = resources;
			this.nodes = nodes;
			this.crypto = crypto;
			this.vault = vault;
			this.note = note;
		}

		@GetMapping("/rooms")
		String rooms() {
			try (Stream<Node> rooms = this.files.list("/")) {
				return rooms.map(Node::name).sorted().collect(Collectors.joining(","));
			}
		}

		@GetMapping("/vault")
		boolean vault() {
			return this.vault.exists();
		}

		@PostMapping("/write")
		void write(@RequestParam String text) {
			this.files.writeBytes("/Projects/note.txt", text.getBytes(StandardCharsets.UTF_8));
		}

		@GetMapping("/read")
		String read() throws IOException {
			return FileCopyUtils
				.copyToString(new InputStreamReader(this.note.getInputStream(), StandardCharsets.UTF_8));
		}

		@GetMapping("/found")
		String found(@RequestParam String pattern) throws IOException {
			return Stream.of(this.resources.getResources("dracoon:/Projects/" + pattern))
				.map((resource) -> Objects.requireNonNull(resource.getDescription()))
				.map((description) -> description.replaceAll(".*\\[|\\]", ""))
				.collect(Collectors.joining(","));
		}

		@GetMapping("/pages")
		String pages() {
			NodeQuery query = NodeQuery.children(this.files.get("/Projects").id()).withLimit(1);
			try (Stream<Node> found = this.nodes.list(query).toStream(1)) {
				return found.map(Node::name).collect(Collectors.joining(","));
			}
		}

		@GetMapping("/unlocked")
		String unlocked(@RequestParam String password) throws IOException {
			this.crypto.unlock(password).block();
			return this.files.read("/Vault/recovery-codes.txt",
					(input) -> new String(input.readAllBytes(), StandardCharsets.UTF_8));
		}

		@GetMapping("/thread")
		String thread() {
			return Thread.currentThread().toString().startsWith("VirtualThread") ? "virtual" : "platform";
		}

	}

}
