// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class DracoonJsonTests {

	private final JsonMapper mapper = DracoonJson.mapper();

	@ParameterizedTest
	@CsvSource({ "2026-01-02T03:04:05Z,2026-01-02T03:04:05Z", "2026-01-02T03:04:05.25Z,2026-01-02T03:04:05.25Z",
			"2026-01-02T03:04:05,2026-01-02T03:04:05Z", "2026-01-02T03:04:05.123456,2026-01-02T03:04:05.123456Z",
			"2026-01-02T03:04:05+02:00,2026-01-02T01:04:05Z", "2026-01-02T03:04:05+0200,2026-01-02T01:04:05Z",
			"2026-01-02T03:04:05.5-05:30,2026-01-02T08:34:05.5Z", "2026-01-02T03:04Z,2026-01-02T03:04:00Z",
			"2026-01-02,2026-01-02T00:00:00Z", "2026-01-02 03:04:05,2026-01-02T03:04:05Z" })
	void datesAreReadLiberally(String text, Instant expected) {
		assertThat(this.mapper.readValue('"' + text + '"', Instant.class)).isEqualTo(expected);
	}

	@Test
	void datesMayBeNumbersOrEmpty() {
		assertThat(this.mapper.readValue("1000", Instant.class)).isEqualTo(Instant.ofEpochSecond(1));
		assertThat(this.mapper.readValue("\"\"", Instant.class)).isNull();
	}

	@Test
	void unknownAndMissingThingsAreTolerated() {
		ThingsApi.Thing thing = this.mapper.readValue("{\"kind\":\"teapot\",\"extra\":[1]}", ThingsApi.Thing.class);
		assertThat(thing).isEqualTo(new ThingsApi.Thing(null, null, null, ThingsApi.Kind.UNKNOWN, null));
	}

}
