// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.actuate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.web.exchanges.HttpExchangeRepository;
import org.springframework.boot.actuate.web.exchanges.InMemoryHttpExchangeRepository;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.transfer.DownloadRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that no endpoint of the actuator shows a secret after the client was used, even
 * with the setting to show all values.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.endpoints.web.exposure.include=*", "management.endpoint.env.show-values=always",
				"management.endpoint.configprops.show-values=always", "management.endpoint.health.show-details=always",
				"dracoon.auth.client-id=dracoon-emulator", "dracoon.auth.client-secret=dracoon-emulator",
				"DRACOON_AUTH_CLIENTSECRET=clientS3cret", "dracoon.auth.username=admin",
				"dracoon.auth.password=Emulator-2026!", "dracoon.crypto.encryption-password=Encryption-2026!",
				"dracoon.provisioning.service-token=serviceS3cret", "dracoon.http.proxy.password=proxyS3cret",
				"dracoon.transfer.resume-key=resumeS3cret-of-32-characters-----",
				"dracoon.events.webhook.secret=webhookS3cret-of-32-characters!!",
				"dracoon.events.webhook.previous-secret=formerS3cret-of-32-characters!!!",
				"spring.security.oauth2.client.registration.dracoon.client-id=app",
				"spring.security.oauth2.client.registration.dracoon.client-secret=registrationS3cret" })
class SecretsStayInsideTests {

	private static final DracoonEmulator EMULATOR = DracoonEmulator.start();

	@TempDir
	private Path directory;

	@LocalServerPort
	private int port;

	@Autowired
	private Dracoon dracoon;

	@DynamicPropertySource
	static void server(DynamicPropertyRegistry registry) {
		registry.add("dracoon.base-url", EMULATOR::baseUrl);
	}

	@AfterAll
	static void stopServer() {
		EMULATOR.close();
	}

	@Test
	void noEndpointShowsASecret() {
		WebClient client = WebClient.builder()
			.baseUrl("http://localhost:" + this.port)
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(-1))
			.build();
		assertThat(text(client, "/whoami")).isEqualTo("admin");
		String token = this.dracoon.tokenSource().token().block().value().value();
		this.dracoon.nodes().get(4711).onErrorComplete().block();
		this.dracoon.transfers()
			.download(DownloadRequest.of("/Projects/salaries.xlsx", this.directory.resolve("salaries.xlsx")))
			.result()
			.onErrorComplete()
			.block();
		Map<String, String> answers = answers(client);
		assertThat(answers).containsKeys("env", "configprops", "httpexchanges", "metrics", "health", "beans", "info",
				"dracoon");
		assertThat(answers.get("env")).contains("dracoon.auth.username", "\"admin\"");
		assertThat(answers.get("configprops")).contains("io.dracoonspring.autoconfigure.DracoonProperties");
		assertThat(answers.get("httpexchanges")).contains("/whoami");
		assertThat(answers.get("health")).contains("serverVersion");
		assertThat(answers.get("info")).contains("serverVersion");
		assertThat(answers.get("dracoon")).contains("\"clients\":{\"dracoon\":{", "\"status\":\"VALID\"",
				"\"keyPair\":\"LOCKED\"", "\"rateLimitHits\":0", "NODE_NOT_FOUND", "SOURCE_MISSING");
		for (String secret : List.of(token, "salaries", "clientS3cret", "Emulator-2026!", "Encryption-2026!",
				"serviceS3cret", "registrationS3cret", "proxyS3cret", "webhookS3cret", "formerS3cret")) {
			assertThat(answers).allSatisfy((endpoint, body) -> assertThat(body).as(endpoint).doesNotContain(secret));
		}
	}

	private static Map<String, String> answers(WebClient client) {
		Map<?, ?> links = (Map<?, ?>) client.get()
			.uri("/actuator")
			.retrieve()
			.bodyToMono(Map.class)
			.block()
			.get("_links");
		Map<String, String> answers = new TreeMap<>();
		List<String> names = new ArrayList<>();
		links.keySet().forEach((name) -> names.add(name.toString()));
		for (String name : names) {
			if (!name.equals("self") && !name.equals("heapdump") && !name.contains("-")) {
				answers.put(name, text(client, "/actuator/" + name));
			}
		}
		for (Object metric : metrics(client)) {
			answers.put("metric " + metric, text(client, "/actuator/metrics/" + metric));
		}
		return answers;
	}

	private static List<?> metrics(WebClient client) {
		return (List<?>) client.get().uri("/actuator/metrics").retrieve().bodyToMono(Map.class).block().get("names");
	}

	private static String text(WebClient client, String path) {
		return client.get()
			.uri(path)
			.exchangeToMono((response) -> response.bodyToMono(String.class).defaultIfEmpty(""))
			.block();
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import(Controller.class)
	static class Application {

		@Bean
		SecurityFilterChain open(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).build();
		}

		@Bean
		HttpExchangeRepository httpExchangeRepository() {
			return new InMemoryHttpExchangeRepository();
		}

	}

	@RestController
	static class Controller {

		private final Dracoon dracoon;

		Controller(Dracoon dracoon) {
			this.dracoon = dracoon;
		}

		@GetMapping("/whoami")
		Mono<String> whoAmI() {
			return this.dracoon.account().get().map(UserAccount::userName);
		}

	}

}
