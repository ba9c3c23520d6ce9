// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.apidocument.ApiDocument;
import io.dracoonspring.apidocument.Edition;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the server refuses a null in an array of a request body with a status 4xx.
 */
class NullInArrayTests {

	private static DracoonEmulator emulator;

	private static Api admin;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.start();
		admin = new Api(emulator).as("admin");
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@Test
	void nullIsNamed() {
		Api.Answer answer = admin.post("/api/v4/nodes/1/copy_to", Map.of("items", Arrays.asList(1, null)));
		assertThat(answer.expect(400).json().get("debugInfo").asString()).contains("items");
	}

	static Stream<Arguments> arrays() {
		Optional<ApiDocument> found = ApiDocument.find(Edition.SERVER);
		Assumptions.assumeTrue(found.isPresent(), "The API document is missing");
		JsonNode document = found.orElseThrow().root();
		List<Arguments> arrays = new ArrayList<>();
		document.get("paths").properties().forEach((path) -> path.getValue().properties().forEach((operation) -> {
			JsonNode schema = resolved(document,
					operation.getValue().path("requestBody").path("content").path("application/json").path("schema"));
			schema.path("properties").properties().forEach((property) -> {
				if ("array".equals(resolved(document, property.getValue()).path("type").asString(""))) {
					arrays.add(Arguments.of(operation.getKey(), path.getKey(), property.getKey()));
				}
			});
		}));
		assertThat(arrays).hasSizeGreaterThan(20);
		return arrays.stream();
	}

	private static JsonNode resolved(JsonNode document, JsonNode schema) {
		String reference = schema.path("$ref").asString("");
		return reference.isEmpty() ? schema : document.at(reference.substring(1));
	}

	@ParameterizedTest
	@MethodSource("arrays")
	void nullIsRefused(String method, String path, String property) {
		String url = "/api" + path.replaceAll("\\{[^}]*}", "1");
		Map<String, List<Object>> body = Map.of(property, Arrays.asList((Object) null));
		Api.Answer answer = admin.send(method.toUpperCase(Locale.ROOT), url, body);
		assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
	}

}
