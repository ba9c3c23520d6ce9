// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests the time in answers of the emulator.
 */
class DateHeaderTests {

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@ParameterizedTest
	@ValueSource(strings = { "/api/v4/public/time", "/api/v4/user/account", "/oauth/nothing", "/nothing" })
	void allAnswersAreDatedByTheClock(String path) throws Exception {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			assertThat(date(emulator, path)).isCloseTo(Instant.now(), within(Duration.ofSeconds(5)));
			emulator.advanceClock(Duration.ofMinutes(-70));
			assertThat(date(emulator, path)).isCloseTo(Instant.now().minus(Duration.ofMinutes(70)),
					within(Duration.ofSeconds(5)));
		}
	}

	@Test
	void clockMayDifferFromTheStart() throws Exception {
		try (DracoonEmulator emulator = DracoonEmulator.builder().clockOffset(Duration.ofHours(-2)).start()) {
			Instant twoHoursAgo = Instant.now().minus(Duration.ofHours(2));
			assertThat(date(emulator, "/api/v4/public/time")).isCloseTo(twoHoursAgo, within(Duration.ofSeconds(5)));
			List<JsonNode> events = List
				.copyOf(new Api(emulator).as("admin").get("/api/v4/eventlog/events").json().get("items").values());
			assertThat(events).isNotEmpty()
				.extracting((event) -> Instant.parse(event.get("time").asString()))
				.allMatch((time) -> time.isBefore(twoHoursAgo.plusSeconds(5)));
		}
	}

	private Instant date(DracoonEmulator emulator, String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(emulator.baseUrl() + path)).build();
		HttpResponse<Void> answer = this.client.send(request, HttpResponse.BodyHandlers.discarding());
		assertThat(answer.headers().allValues("Date")).hasSize(1);
		return ZonedDateTime
			.parse(answer.headers().firstValue("Date").orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME)
			.toInstant();
	}

}
