// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the responses to failures, on both stacks. Below {@code /fail} a controller
 * fails, and below {@code /function} a functional endpoint fails. Below {@code /own} the
 * application handles the failures.
 */
@TestPropertySource(properties = { "dracoon.emulator.enabled=true", "dracoon.web.problem-details=true",
		"dracoon.retry.max-retries=0" })
abstract class ProblemDetailsContract {

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonEmulator emulator;

	private WebClientOfTests client;

	@BeforeEach
	void setUp() {
		this.client = new WebClientOfTests(this.port);
		this.emulator.faults().clear();
	}

	@ParameterizedTest
	@EnumSource
	void failuresOfControllersAreToldByClass(Failure failure) {
		check("/fail/" + failure, failure);
	}

	@ParameterizedTest
	@EnumSource(names = { "MISSING", "LIMIT", "LOCKED" })
	void failuresOfFunctionalEndpointsAreToldByClass(Failure failure) {
		check("/function/" + failure, failure);
	}

	private void check(String path, Failure failure) {
		HttpResponse<byte[]> answer = this.client.get(path);
		assertThat(answer.statusCode()).isEqualTo(failure.status());
		assertThat(answer.headers().firstValue("content-type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		assertThat(json(answer).get("type").asString()).isEqualTo(failure.type());
		assertThat(json(answer).get("status").asInt()).isEqualTo(failure.status());
		assertThat(text(answer)).doesNotContain("Merger", "4711", "Exception", "DracoonNodes");
		boolean waits = failure == Failure.LIMIT || failure == Failure.STOPPING;
		assertThat(answer.headers().firstValue("retry-after").isPresent()).isEqualTo(waits);
	}

	@Test
	void refusalsOfTheServerAreTold() {
		assertThat(this.client.get("/files/999999").statusCode()).isEqualTo(404);
		this.emulator.faults()
			.add(Fault.tooManyRequests(Duration.ofSeconds(3)).on("GET", "/api/v4/nodes/{node_id}").times(1));
		HttpResponse<byte[]> limited = this.client.get("/files/999999");
		assertThat(limited.statusCode()).isEqualTo(429);
		assertThat(limited.headers().firstValue("retry-after")).hasValue("3");
	}

	@Test
	void problemsAreToldWhateverTheClientAccepts() {
		for (String accept : new String[] { "application/problem+json", "application/json", "text/html",
				"image/png" }) {
			HttpResponse<byte[]> answer = this.client.get("/fail/MISSING", "Accept", accept);
			assertThat(answer.statusCode()).as(accept).isEqualTo(404);
			assertThat(json(answer).get("type").asString()).isEqualTo("urn:dracoon:problem:not-found");
		}
	}

	@Test
	void handlersOfTheApplicationComeFirst() {
		HttpResponse<byte[]> answer = this.client.get("/own/MISSING");
		assertThat(answer.statusCode()).isEqualTo(418);
		assertThat(text(answer)).isEqualTo("own");
	}

	@Test
	void answerThatHasBegunIsLeftAlone() throws Exception {
		RawAnswer answer = RawAnswer.get(this.port, "/begun");
		assertThat(answer.head()).startsWith("HTTP/1.1 200");
		assertThat(answer.text()).doesNotContain("urn:dracoon").doesNotEndWith("0\r\n\r\n");
	}

	private static String text(HttpResponse<byte[]> answer) {
		return new String(answer.body(), StandardCharsets.UTF_8);
	}

	private static JsonNode json(HttpResponse<byte[]> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

}
