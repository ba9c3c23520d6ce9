// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests the control interface of an emulator. This interface is not part of the API.
 */
class ControlTests {

	private static DracoonEmulator emulator;

	private static Api anybody;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.start();
		anybody = new Api(emulator);
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@AfterEach
	void reset() {
		emulator.reset();
	}

	@Test
	void switchesFaults() {
		long id = anybody
			.post("/_emulator/faults",
					Map.of("effect", "too_many_requests", "operation", "GET /api/v4/public/time", "retryAfterMillis",
							2000, "times", 1))
			.expect(201)
			.id();
		anybody.get("/api/v4/public/time").expectError(429, null);
		anybody.get("/api/v4/public/time").expect(200);
		assertThat(anybody.get("/_emulator/faults").expect(200).json().get("items").get(0).get("hits").asInt()).isOne();
		anybody.delete("/_emulator/faults/" + id).expect(204);
		anybody.delete("/_emulator/faults/" + id).expect(404);
		for (String effect : List.of("status", "slow_down", "expired_url", "expired_token", "delay", "reset", "stall",
				"flipped_bit")) {
			anybody.post("/_emulator/faults", Map.of("effect", effect, "operation", "S3 PART 7")).expect(201);
		}
		assertThat(anybody.get("/_emulator/faults").json().get("items").valueStream())
			.extracting((fault) -> fault.get("effect").asString())
			.containsExactly("status", "slow_down", "expired_url", "expired_token", "delay", "reset", "stall",
					"flipped_bit");
		anybody.post("/_emulator/faults", Map.of("effect", "missing_field", "field", "hash")).expect(201);
		assertThat(anybody.get("/_emulator/faults").json().get("items").get(8).get("field").asString())
			.isEqualTo("hash");
		anybody.post("/_emulator/faults", Map.of("effect", "lying_answer", "lie", "weak_algorithms")).expect(201);
		assertThat(anybody.get("/_emulator/faults").json().get("items").get(9).get("lie").asString())
			.isEqualTo("weak_algorithms");
		anybody.delete("/_emulator/faults").expect(204);
		assertThat(emulator.faults().active()).isEmpty();
	}

	@Test
	void refusesFaultsThatMakeNoSense() {
		anybody.post("/_emulator/faults", Map.of("effect", "flood")).expectError(400, null);
		anybody.post("/_emulator/faults", Map.of("effect", "missing_field")).expectError(400, null);
		anybody.post("/_emulator/faults", Map.of("effect", "lying_answer")).expectError(400, null);
		anybody.post("/_emulator/faults", Map.of("effect", "status", "status", 99)).expectError(400, null);
		anybody.post("/_emulator/faults", Map.of("effect", "reset", "phase", "later")).expectError(400, null);
		anybody.put("/_emulator/network", Map.of("latencyMillis", -1)).expectError(400, null);
		anybody.put("/_emulator/network", Map.of("rateLimit", Map.of("calls", 0))).expectError(400, null);
	}

	@Test
	void changesTheNetwork() {
		anybody.put("/_emulator/network", Map.of("rateLimit", Map.of("calls", 1, "windowMillis", 3_600_000)))
			.expect(200);
		anybody.get("/api/v4/public/time").expect(200);
		anybody.get("/api/v4/public/time").expectError(429, null);
		assertThat(anybody.get("/_emulator/network").json().get("rateLimit").get("calls").asInt()).isOne();
	}

	@Test
	void movesTheClock() {
		Instant before = Instant.parse(anybody.get("/_emulator/clock").expect(200).json().get("time").asString());
		anybody.post("/_emulator/clock", Map.of("advance", "P1D")).expect(200);
		assertThat(Instant.parse(anybody.get("/api/v4/public/time").json().get("time").asString()))
			.isAfterOrEqualTo(before.plus(Duration.ofDays(1)));
		anybody.post("/_emulator/clock", Map.of("advance", "tomorrow")).expectError(400, null);
	}

	@Test
	void showsTheJournal() {
		anybody.get("/api/v4/public/time").expect(200);
		JsonNode items = anybody.get("/_emulator/requests").expect(200).json().get("items");
		assertThat(items).hasSize(1);
		assertThat(items.get(0).toString())
			.startsWith("{\"method\":\"GET\",\"path\":\"/api/v4/public/time\",\"status\":200,\"id\":")
			.contains("\"time\":\"2", "\"durationMillis\":");
		anybody.delete("/_emulator/requests").expect(204);
		assertThat(emulator.requests()).isEmpty();
	}

	@Test
	void makesTokensInvalid() {
		Api admin = anybody.as("admin");
		anybody.post("/_emulator/tokens/expire_access_tokens", "").expect(204);
		admin.get("/api/v4/user/ping").expectError(401, -10012);
		String refresh = anybody.token(Map.of("grant_type", "password", "username", "admin", "password", Api.PASSWORD))
			.json()
			.get("refresh_token")
			.asString();
		anybody.post("/_emulator/tokens/revoke_refresh_tokens", "").expect(204);
		anybody.token(Map.of("grant_type", "refresh_token", "refresh_token", refresh))
			.expectOAuthError(400, "invalid_grant");
	}

	@Test
	void goesBackToASnapshotAnyNumberOfTimes() {
		Api admin = anybody.as("admin");
		long projects = admin.idOf("Projects");
		long kept = admin.post("/api/v4/nodes/folders", Map.of("parentId", projects, "name", "Kept")).id();
		long snapshot = anybody.post("/_emulator/snapshots", "").expect(201).id();
		for (int i = 0; i < 2; i++) {
			admin.delete("/api/v4/nodes/" + projects).expect(204);
			anybody.post("/_emulator/clock", Map.of("advance", "PT1H")).expect(200);
			anybody.post("/_emulator/snapshots/" + snapshot + "/restore", "").expect(204);
			assertThat(admin.idOf("Projects/Kept")).isEqualTo(kept);
			assertThat(content(admin)).startsWith("Welcome");
			assertThat(emulator.now()).isBefore(Instant.now().plusSeconds(60));
		}
		anybody.delete("/_emulator/snapshots/" + snapshot).expect(204);
		anybody.post("/_emulator/snapshots/" + snapshot + "/restore", "").expectError(404, null);
	}

	private static String content(Api api) {
		String url = api.downloadUrl(api.idOf("Projects/Welcome.txt"));
		return new Api(HttpClient.newHttpClient(), URI.create(url), null).get(url).expect(200).body();
	}

	@Test
	void snapshotsKnowNothingOfWhatComesLater() {
		Api admin = anybody.as("admin");
		Snapshot snapshot = emulator.snapshot();
		long projects = admin.idOf("Projects");
		admin.put("/api/v4/nodes/rooms/" + projects, Map.of("name", "Renamed")).expect(200);
		emulator.restore(snapshot);
		assertThat(admin.names("/api/v4/nodes")).containsExactly("Projects", "Vault");
		admin.put("/api/v4/nodes/rooms/" + projects, Map.of("name", "Again")).expect(200);
		emulator.restore(snapshot);
		assertThat(admin.names("/api/v4/nodes")).containsExactly("Projects", "Vault");
	}

	@Test
	void takesNoSnapshotsOfOthers() {
		try (DracoonEmulator other = DracoonEmulator.start()) {
			assertThatIllegalArgumentException().isThrownBy(() -> emulator.restore(other.snapshot()));
		}
	}

	@Test
	void resetsEverything() {
		Api admin = anybody.as("admin");
		admin.delete("/api/v4/nodes/" + admin.idOf("Projects")).expect(204);
		anybody.post("/_emulator/faults", Map.of("effect", "status", "status", 500)).expect(201);
		anybody.post("/_emulator/clock", Map.of("advance", "P1D")).expect(200);
		anybody.post("/_emulator/reset", "").expect(204);
		assertThat(emulator.requests()).isEmpty();
		admin.get("/api/v4/user/ping").expectError(401, -10012);
		assertThat(anybody.as("admin").names("/api/v4/nodes")).containsExactly("Projects", "Vault");
		assertThat(content(anybody.as("alice"))).startsWith("Welcome");
	}

}
