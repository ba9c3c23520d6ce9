// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.conformance.internal.report.Plan;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.EmulatorAccount;
import io.dracoonspring.emulator.RecordedRequest;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Network;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedRoom;
import io.dracoonspring.emulator.seed.SeedUser;
import io.dracoonspring.emulator.tls.Tls;
import io.dracoonspring.testing.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the conformance program against the emulator, as a person would run it against a
 * server. Most runs use TLS.
 */
class ConformanceIT {

	private static final Path PLAN = Path
		.of("src/main/resources/io/dracoonspring/conformance/internal/report/plan.tsv");

	private static final List<String> START = List.of("POST /oauth/token", "GET /api/v4/public/software/version",
			"GET /api/v4/public/system/info", "GET /api/v4/user/account", "GET /api/v4/nodes");

	private static final List<String> ROOM = List.of("POST /api/v4/nodes/rooms", "GET /api/v4/nodes",
			"DELETE /api/v4/nodes/{nodeId}");

	@TempDir
	private Path directory;

	private static DracoonEmulator emulator(EmulatorProfile profile) {
		return DracoonEmulator.builder()
			.profile(profile)
			.storage((profile == EmulatorProfile.SERVER) ? StorageMode.S3_OPTIONAL : StorageMode.S3)
			.tls(Tls.generated())
			.start();
	}

	private ConformanceRun run(DracoonEmulator emulator, String... options) {
		return ConformanceRun.of(emulator, this.directory, emulator.baseUrl().toString(), options);
	}

	@ParameterizedTest
	@EnumSource
	void bothProfilesAnswerAsExpected(EmulatorProfile profile) throws IOException {
		try (DracoonEmulator emulator = emulator(profile)) {
			Set<String> operations = ConcurrentHashMap.newKeySet();
			ConformanceRun run = ConformanceRun.of(emulator, this.directory, emulator.baseUrl().toString(),
					(program, operation) -> operations.add(operation));
			assertThat(run.differences()).isEmpty();
			assertThat(run.json().at("/totals/failed").asInt()).as(run.output()).isZero();
			assertThat(run.json().get("left").asInt()).isZero();
			assertThat(run.status()).isZero();
			assertThat(changesOfKeyPairs(emulator)).isEmpty();
			assertNoSecrets(emulator, run);
			recordPlan(run.json(), operations);
		}
	}

	private void assertNoSecrets(DracoonEmulator emulator, ConformanceRun run) {
		for (String secret : List.of("Emulator-2026!", "Encryption-2026!", "dracoon-emulator", "localhost", "Projects",
				"Vault", "dracoon-conformance-", ":" + emulator.port(), "\"admin\"", "needle", "Bearer")) {
			assertThat(run.report()).doesNotContain(secret);
		}
		for (RecordedRequest request : emulator.requests()) {
			for (String segment : request.path().split("/")) {
				if (segment.length() >= 16 && !segment.matches("[A-Za-z_]+")) {
					assertThat(run.report()).as("a part of %s", request.path()).doesNotContain(segment);
					assertThat(run.output()).as("a part of %s", request.path()).doesNotContain(segment);
				}
			}
		}
	}

	/**
	 * Checks that the plan, which a dry run prints, contains all operations that the
	 * checks of whole runs call. With {@code -Ddracoon.docs.write=true}, this method adds
	 * the missing operations to the plan.
	 */
	private static void recordPlan(JsonNode report, Set<String> sent) throws IOException {
		Map<String, TreeSet<String>> plan = new TreeMap<>();
		Plan.read().forEach((check, operations) -> plan.put(check, new TreeSet<>(operations)));
		Map<String, TreeSet<String>> called = new TreeMap<>();
		report.get("checks")
			.forEach((check) -> check.get("operations")
				.forEach((operation) -> called
					.computeIfAbsent(check.get("area").asString() + ": " + check.get("name").asString(),
							(key) -> new TreeSet<>())
					.add(operation.asString())));
		Set<String> others = new TreeSet<>(sent);
		called.values().forEach(others::removeAll);
		assertThat(others).isSubsetOf(Stream.concat(START.stream(), ROOM.stream()).toList());
		called.put(Plan.START, new TreeSet<>(START));
		called.put(Plan.ROOM, new TreeSet<>(ROOM));
		if (Boolean.getBoolean("dracoon.docs.write")) {
			called.forEach(
					(check, operations) -> plan.computeIfAbsent(check, (key) -> new TreeSet<>()).addAll(operations));
			StringBuilder lines = new StringBuilder();
			plan.forEach((check,
					operations) -> lines.append(check).append('\t').append(String.join("\t", operations)).append('\n'));
			Files.writeString(PLAN, lines);
			return;
		}
		assertThat(called).allSatisfy(
				(check, operations) -> assertThat(plan.get(check)).as("run this test with -Ddracoon.docs.write=true")
					.containsAll(operations));
	}

	@Test
	void aKeyPairIsCreatedOnlyOnRequest() {
		try (DracoonEmulator emulator = DracoonEmulator.builder()
			.seed(Seed.create()
				.withUser(SeedUser.of("carl").withKeyPair(null))
				.withRoom(SeedRoom.of("Plain").withMember("carl", Permission.ALL))
				.withRoom(SeedRoom.of("Secret").asEncrypted().withMember("carl", Permission.ALL)))
			.start()) {
			String[] options = { "--user-name", "carl", "--parent-room", "Plain", "--encrypted-room", "Secret",
					"--only", "encryption" };
			run(emulator, options);
			assertThat(changesOfKeyPairs(emulator)).isEmpty();
			ConformanceRun run = run(emulator,
					Stream.concat(Stream.of(options), Stream.of("--create-key-pair")).toArray(String[]::new));
			assertThat(run.status()).as(run.output()).isZero();
			assertThat(changesOfKeyPairs(emulator)).hasSize(1);
		}
	}

	private static List<RecordedRequest> changesOfKeyPairs(DracoonEmulator emulator) {
		return emulator.requests()
			.stream()
			.filter((request) -> request.path().contains("keypair") && !"GET".equals(request.method()))
			.toList();
	}

	@Test
	void aRefreshTokenSignsIn() {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			String token = refreshToken(emulator);
			ConformanceRun run = ConformanceRun.of(emulator, this.directory, emulator.baseUrl().toString(),
					(program, operation) -> {
					}, Map.of("DRACOON_REFRESH_TOKEN", token), null, "--sign-in", "refresh-token", "--only", "sign-in");
			assertThat(run.status()).as(run.output()).isZero();
			assertThat(run.json().get("signIn").asString()).isEqualTo("refresh-token");
			assertThat(run.report()).doesNotContain(token);
		}
	}

	@Test
	void aCodeOfTheBrowserSignsIn() {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			ConformanceRun run = ConformanceRun.of(emulator, this.directory, emulator.baseUrl().toString(),
					(program, operation) -> {
					}, Map.of(), (page) -> new Browser().signIn(URI.create(page), "admin"), "--sign-in", "browser",
					"--only", "sign-in");
			assertThat(run.status()).as(run.output()).isZero();
			assertThat(run.json().get("signIn").asString()).isEqualTo("browser");
		}
	}

	private static String refreshToken(DracoonEmulator emulator) {
		EmulatorAccount account = emulator.account("admin").orElseThrow();
		return WebClient.create(emulator.baseUrl().toString())
			.post()
			.uri("/oauth/token")
			.headers((headers) -> headers.setBasicAuth(account.clientId(), account.clientSecret()))
			.body(BodyInserters.fromFormData("grant_type", "password")
				.with("username", account.username())
				.with("password", account.password()))
			.retrieve()
			.bodyToMono(JsonNode.class)
			.block()
			.get("refresh_token")
			.asString();
	}

	@Test
	void aRoomThatDoesNotExistIsNamed() {
		try (DracoonEmulator emulator = emulator(EmulatorProfile.SERVER)) {
			ConformanceRun run = run(emulator, "--parent-room", "Nowhere");
			assertThat(run.status()).isEqualTo(2);
			assertThat(run.output()).contains("The room of '--parent-room' does not exist");
		}
	}

	@Test
	void aReadOnlyRunChangesNothing() {
		try (DracoonEmulator emulator = emulator(EmulatorProfile.SERVER)) {
			ConformanceRun run = run(emulator, "--read-only");
			assertThat(run.status()).as(run.output()).isZero();
			assertThat(emulator.requests()).extracting(RecordedRequest::method)
				.filteredOn((method) -> !"GET".equals(method))
				// allow POST for the sign-in
				.allMatch("POST"::equals);
			assertThat(emulator.requests()).filteredOn((request) -> "POST".equals(request.method()))
				.extracting(RecordedRequest::path)
				.containsOnly("/oauth/token");
		}
	}

	@Test
	void aDryRunSendsNoRequests() {
		try (DracoonEmulator emulator = emulator(EmulatorProfile.CLOUD)) {
			ConformanceRun run = run(emulator, "--dry-run", "--only", "nodes,shares");
			assertThat(run.status()).isZero();
			assertThat(run.output())
				.contains("every run: room", "    POST /oauth/token", "nodes: lists are sorted",
						"    POST /api/v4/nodes/folders")
				.doesNotContain("webhooks:");
			assertThat(emulator.requests()).isEmpty();
		}
	}

	@Test
	void aRunWaitsForAServerThatIsBusy() {
		try (DracoonEmulator emulator = emulator(EmulatorProfile.SERVER)) {
			emulator.faults().add(Fault.tooManyRequests(Duration.ofSeconds(1)).withProbability(0.02, 7));
			emulator.faults()
				.add(Fault.status(503).on("GET", "/api/v4/nodes/{node_id}").withProbability(0.1, 7).times(5));
			ConformanceRun run = run(emulator, "--only", "nodes,downloads,shares");
			assertThat(run.differences()).isEmpty();
			assertThat(run.status()).as(run.output()).isZero();
			assertThat(run.json().get("waits").asInt()).isPositive();
			assertThat(run.json().at("/openQuestions/In which form does the server send Retry-After?").asString())
				.isEqualTo("as seconds, such as 1");
		}
	}

	/**
	 * Adds up the latency instead of measuring the time, because other tests run at the
	 * same time.
	 */
	@Test
	void aWholeRunWaitsLessThanAMinuteForASlowNetwork() {
		Duration latency = Duration.ofMillis(40);
		try (DracoonEmulator emulator = emulator(EmulatorProfile.CLOUD)) {
			emulator.faults().network(Network.PERFECT.withLatency(latency));
			ConformanceRun run = run(emulator);
			assertThat(run.status()).as(run.output()).isZero();
			assertThat(latency.multipliedBy(emulator.requests().size())).isLessThan(Duration.ofMinutes(1));
		}
	}

}
