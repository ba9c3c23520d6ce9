// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ReactorClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

import io.dracoonspring.sample.Visitor;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that visitors may do everything if the application has a service account, but
 * pages of other sites may do nothing.
 */
@AutoConfigureDracoonEmulator
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OpenToAllTests {

	@LocalServerPort
	private int port;

	@Test
	void scriptsOfOtherPagesCannotChangeAnything() {
		RestTestClient foreign = RestTestClient.bindToServer().baseUrl("http://localhost:" + this.port).build();
		foreign.post()
			.uri("/nodes/1/folders")
			.contentType(MediaType.APPLICATION_JSON)
			.accept(MediaType.APPLICATION_JSON)
			.body("{\"name\":\"Evil\"}")
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.isNotEmpty();
		foreign.delete()
			.uri("/nodes/1")
			.cookie("XSRF-TOKEN", "a")
			.header("X-XSRF-TOKEN", "b")
			.exchange()
			.expectStatus()
			.isForbidden();
	}

	@Test
	void formsOfOtherPagesCannotChangeAnything() {
		String page = RestTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.build()
			.post()
			.uri("/rooms")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.accept(MediaType.TEXT_HTML)
			.body("name=Evil")
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(page).contains("<p class=\"status\">403</p>", "Back to the rooms");
		assertThat(new Visitor(this.port).open("/").body()).doesNotContain("Evil");
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "localhost.evil.example", "10.0.0.1" })
	void foreignHostNamesAreRefused(String host) {
		RestTestClient.bindToServer(new ReactorClientHttpRequestFactory())
			.baseUrl("http://localhost:" + this.port)
			.build()
			.get()
			.uri("/")
			.header(HttpHeaders.HOST, host + ":" + this.port)
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody(String.class)
			.consumeWith((result) -> assertThat(result.getResponseBody()).contains("sample.hosts"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LocalHost", "127.0.0.1", "[::1]" })
	void ownHostNamesAreAnswered(String host) {
		RestTestClient.bindToServer(new ReactorClientHttpRequestFactory())
			.baseUrl("http://localhost:" + this.port)
			.build()
			.get()
			.uri("/app.css")
			.header(HttpHeaders.HOST, host + ":" + this.port)
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void headersForbidFramesForeignContentAndCaching() {
		RestTestClient script = new Visitor(this.port).script();
		HttpHeaders page = script.get()
			.uri("/")
			.accept(MediaType.TEXT_HTML)
			.exchange()
			.returnResult()
			.getResponseHeaders();
		assertThat(page.getFirst("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'")
			.endsWith("form-action 'self'")
			.doesNotContain("unsafe");
		assertThat(page.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(page.getCacheControl()).contains("no-store");
		assertThat(script.get()
			.uri("/app.css")
			.accept(MediaType.ALL)
			.exchange()
			.returnResult()
			.getResponseHeaders()
			.getCacheControl()).isEqualTo("no-cache");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/prometheus" })
	void probesAreAnswered(String path) {
		RestTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.build()
			.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void nobodySignsInOrOut() {
		Visitor visitor = new Visitor(this.port);
		assertThat(visitor.open("/").body()).doesNotContain("Sign out");
		assertThat(visitor.open("/sign-in").statusCode()).isEqualTo(404);
		assertThat(visitor.open("/encryption-password").statusCode()).isEqualTo(404);
	}

}
