// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Lie;
import io.dracoonspring.emulator.faults.Network;
import io.dracoonspring.emulator.faults.Target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests faults with a client that does not know about them.
 */
class FaultTests {

	private static final int PART_SIZE = 5 * 1024 * 1024;

	private static DracoonEmulator emulator;

	private static Api admin;

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.start();
		admin = new Api(emulator).as("admin");
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@AfterEach
	void switchOff() {
		emulator.faults().clear();
		emulator.clearRequests();
	}

	@Test
	void answersWithAnErrorOfOneOperationOnly() {
		ActiveFault fault = emulator.faults()
			.add(Fault.status(503, -90027).on("GET", "/api/v4/nodes/{node_id}").times(2));
		long id = admin.idOf("Projects");
		admin.get("/api/v4/nodes/" + id).expectError(503, -90027);
		admin.get("/api/v4/nodes/search?search_string=x&parent_id=0").expect(200);
		admin.get("/api/v4/nodes/" + id).expectError(503, -90027);
		admin.get("/api/v4/nodes/" + id).expect(200);
		assertThat(fault.hits()).isEqualTo(2);
	}

	@Test
	void letsTheFirstRequestsPass() {
		emulator.faults().add(Fault.status(500).on("GET", "/api/v4/user/ping").after(2).times(1));
		assertThat(statuses(4, "/api/v4/user/ping")).containsExactly(200, 200, 500, 200);
	}

	@Test
	void choosesAtRandomButRepeatably() {
		List<Integer> first = randomStatuses(7);
		assertThat(first).contains(200, 500);
		assertThat(randomStatuses(7)).isEqualTo(first);
		assertThat(randomStatuses(8)).isNotEqualTo(first);
	}

	private List<Integer> randomStatuses(long seed) {
		emulator.faults().clear();
		emulator.faults().add(Fault.status(500).withProbability(0.5, seed));
		return statuses(20, "/api/v4/user/ping");
	}

	private static List<Integer> statuses(int count, String path) {
		return IntStream.range(0, count).mapToObj((i) -> admin.get(path).status()).toList();
	}

	@Test
	void asksToComeBackLater() throws Exception {
		emulator.faults().add(Fault.tooManyRequests(Duration.ofMillis(1500)).times(1));
		HttpResponse<String> seconds = send(HttpRequest.newBuilder(uri("/api/v4/public/time")));
		assertThat(seconds.statusCode()).isEqualTo(429);
		assertThat(seconds.headers().firstValue("Retry-After")).hasValue("2");
		emulator.faults().add(Fault.tooManyRequestsUntil(Duration.ofMinutes(1)).times(1));
		HttpResponse<String> date = send(HttpRequest.newBuilder(uri("/api/v4/public/time")));
		assertThat(date.statusCode()).isEqualTo(429);
		Instant until = ZonedDateTime
			.parse(date.headers().firstValue("Retry-After").orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME)
			.toInstant();
		assertThat(until).isBetween(emulator.now().plusSeconds(30), emulator.now().plusSeconds(61));
	}

	@Test
	void slowsPartsDown() throws Exception {
		List<URI> urls = partUrls(2);
		ActiveFault fault = emulator.faults().add(Fault.slowDown().on(Target.s3Part(2)).times(1));
		assertThat(putPart(urls.get(0)).statusCode()).isEqualTo(200);
		HttpResponse<String> slow = putPart(urls.get(1));
		assertThat(slow.statusCode()).isEqualTo(503);
		assertThat(slow.body()).contains("<Code>SlowDown</Code>");
		assertThat(putPart(urls.get(1)).statusCode()).isEqualTo(200);
		assertThat(fault.hits()).isOne();
	}

	@Test
	void letsUrlsExpire() throws Exception {
		emulator.faults().add(Fault.expiredUrl().on(Target.S3_GET).times(1));
		String url = downloadUrl();
		HttpResponse<String> expired = send(HttpRequest.newBuilder(URI.create(url)));
		assertThat(expired.statusCode()).isEqualTo(403);
		assertThat(expired.body()).contains("<Code>AccessDenied</Code>", "expired");
		assertThat(send(HttpRequest.newBuilder(URI.create(url))).statusCode()).isEqualTo(200);
		emulator.faults().add(Fault.expiredUrl().on("GET", "/api/v4/downloads/{token}"));
		admin.get("/api/v4/downloads/0123456789abcdef").expectError(401, -20502);
	}

	@Test
	void letsTokensExpire() {
		emulator.faults().add(Fault.expiredToken().on("GET", "/api/v4/user/account").times(1));
		admin.get("/api/v4/user/account").expectError(401, -10012);
		admin.get("/api/v4/user/account").expect(200);
	}

	@Test
	void answersOAuthErrorsInTheirForm() {
		emulator.faults().add(Fault.status(500).on("POST", "/oauth/token").times(1));
		admin.token(Map.of("grant_type", "password", "username", "admin", "password", Api.PASSWORD))
			.expectOAuthError(500, "internal_error");
	}

	@Test
	void resetsBeforeAnythingIsDone() {
		emulator.faults().add(Fault.reset().on("POST", "/api/v4/nodes/folders").times(1));
		long parent = admin.idOf("Projects");
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> createFolder(parent, "Never"));
		assertThat(admin.names("/api/v4/nodes?parent_id=" + parent)).doesNotContain("Never");
		assertThat(emulator.requests())
			.contains(new RecordedRequest("POST", "/api/v4/nodes/folders", RecordedRequest.NOT_ANSWERED));
	}

	@Test
	void losesTheAnswerOfACompletedRequest() {
		emulator.faults().add(Fault.reset(Effect.Phase.ANSWER, 0).on("POST", "/api/v4/nodes/folders").times(1));
		long parent = admin.idOf("Projects");
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> createFolder(parent, "Lost"));
		assertThat(admin.names("/api/v4/nodes?parent_id=" + parent)).contains("Lost");
	}

	@Test
	void flipsABitOfWhatComesIn() {
		emulator.faults().add(Fault.flippedBit(0).on("POST", "/api/v4/nodes/folders").times(1));
		long parent = admin.idOf("Projects");
		// bit 0 belongs to the opening brace, so the body is not valid JSON
		admin.post("/api/v4/nodes/folders", Map.of("name", "Flipped", "parentId", parent)).expect(400);
		admin.post("/api/v4/nodes/folders", Map.of("name", "Flipped", "parentId", parent)).expect(201);
	}

	@Test
	void flipsABitOfAPart() throws Exception {
		List<URI> urls = partUrls(1);
		ActiveFault fault = emulator.faults().add(Fault.flippedBit(PART_SIZE / 2).on(Target.S3_PART).times(1));
		HttpResponse<String> damaged = putPart(urls.get(0));
		HttpResponse<String> intact = putPart(urls.get(0));
		assertThat(fault.hits()).isOne();
		assertThat(damaged.headers().firstValue("ETag")).isPresent().isNotEqualTo(intact.headers().firstValue("ETag"));
	}

	@Test
	void leavesAFieldOut() {
		String url = "/api/v4/nodes?parent_id=0";
		emulator.faults().add(Fault.missingField("isEncrypted").on("GET", "/api/v4/nodes").times(1));
		assertThat(admin.get(url).expect(200).json().findValues("isEncrypted")).isEmpty();
		assertThat(admin.get(url).expect(200).json().findValues("isEncrypted")).isNotEmpty();
	}

	@Test
	void reportsEncryptedNodesAsNotEncrypted() {
		String url = "/api/v4/nodes?parent_id=0";
		emulator.faults().add(Fault.lie(Lie.NOT_ENCRYPTED).on("GET", "/api/v4/nodes").times(1));
		assertThat(admin.get(url).expect(200).json().findValues("isEncrypted")).isNotEmpty()
			.noneMatch(JsonNode::asBoolean);
		assertThat(admin.get(url).expect(200).json().findValues("isEncrypted")).anyMatch(JsonNode::asBoolean);
	}

	private HttpResponse<String> createFolder(long parent, String name) throws Exception {
		String token = new Api(emulator)
			.token(Map.of("grant_type", "password", "username", "admin", "password", Api.PASSWORD))
			.json()
			.get("access_token")
			.asString();
		return send(HttpRequest.newBuilder(uri("/api/v4/nodes/folders"))
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"parentId\":" + parent + ",\"name\":\"" + name + "\"}")));
	}

	@Test
	void breaksInTheMiddleOfAnAnswer() {
		emulator.faults().add(Fault.reset(Effect.Phase.ANSWER_BODY, 10).on(Target.S3_GET).times(1));
		HttpRequest request = HttpRequest.newBuilder(URI.create(downloadUrl())).build();
		HttpResponse<InputStream> response = this.client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
			.join();
		assertThat(response.statusCode()).isEqualTo(200);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
			assertThat(response.body().readNBytes(10)).hasSize(10);
			response.body().readAllBytes();
		});
	}

	@Test
	void breaksInTheMiddleOfAPart() throws Exception {
		List<URI> urls = partUrls(1);
		emulator.faults().add(Fault.reset(Effect.Phase.REQUEST_BODY, 100_000).on(Target.S3_PART).times(1));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> putPart(urls.get(0)));
		assertThat(putPart(urls.get(0)).statusCode()).isEqualTo(200);
	}

	@Test
	void stallsUntilItIsSwitchedOff() {
		ActiveFault fault = emulator.faults().add(Fault.stall().on("POST", "/oauth/token"));
		// use POST, because the client repeats a GET request when the connection breaks
		HttpRequest request = HttpRequest.newBuilder(uri("/oauth/token"))
			.POST(HttpRequest.BodyPublishers.noBody())
			.build();
		CompletableFuture<HttpResponse<String>> answer = this.client.sendAsync(request,
				HttpResponse.BodyHandlers.ofString());
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> fault.hits() == 1);
		assertThat(answer).isNotDone();
		emulator.faults().clear();
		assertThat(answer).failsWithin(Duration.ofMinutes(1));
	}

	@Test
	void stallsInTheMiddleOfAnAnswer() throws Exception {
		emulator.faults().add(Fault.stall(Effect.Phase.ANSWER_BODY, 7).on(Target.S3_GET));
		HttpResponse<InputStream> response = this.client.send(HttpRequest.newBuilder(URI.create(downloadUrl())).build(),
				HttpResponse.BodyHandlers.ofInputStream());
		assertThat(new String(response.body().readNBytes(7), StandardCharsets.UTF_8)).isEqualTo("Welcome");
		assertThat(response.body().available()).isZero();
		emulator.faults().clear();
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> response.body().readAllBytes());
	}

	@Test
	void addsLatencyToEveryRequest() throws Exception {
		String url = downloadUrl();
		emulator.faults().network(Network.PERFECT.withLatency(Duration.ofMillis(150)));
		emulator.faults().add(Fault.delay(Duration.ofMillis(150)).on(Target.S3_GET));
		assertThat(duration(() -> admin.get("/api/v4/user/ping").expect(200))).isGreaterThan(Duration.ofMillis(149));
		assertThat(duration(() -> send(HttpRequest.newBuilder(URI.create(url))))).isGreaterThan(Duration.ofMillis(299));
	}

	@Test
	void limitsTheBandwidth() throws Exception {
		List<URI> urls = partUrls(1);
		emulator.faults().network(Network.PERFECT.withBandwidth(20L * PART_SIZE));
		assertThat(duration(() -> assertThat(putPart(urls.get(0)).statusCode()).isEqualTo(200)))
			.isGreaterThan(Duration.ofMillis(45));
		emulator.faults().network(Network.PERFECT.withConnectionBandwidth(2000));
		String url = downloadUrl();
		long size = admin.get("/api/v4/nodes/" + admin.idOf("Projects/Welcome.txt")).json().get("size").asLong();
		assertThat(duration(() -> send(HttpRequest.newBuilder(URI.create(url)))))
			.isGreaterThan(Duration.ofMillis(size / 2 - 1));
	}

	@Test
	void limitsTheRateOfCalls() {
		emulator.faults().network(Network.PERFECT.withRateLimit(3, Duration.ofHours(1)));
		assertThat(statuses(4, "/api/v4/user/ping")).containsExactly(200, 200, 200, 429);
		Duration before = Duration.ofHours(1).minusMillis(1);
		emulator.advanceClock(before);
		emulator.advanceClock(Duration.ofMillis(1));
		assertThat(statuses(1, "/api/v4/user/ping")).containsExactly(200);
	}

	@Test
	void countsRequestsThatAreThereAtTheSameTime() {
		RequestLoad load = emulator.watchLoad((method, path) -> path.endsWith("/user/ping"));
		emulator.faults().add(Fault.stall().on("GET", "/api/v4/user/ping").times(2));
		HttpRequest request = HttpRequest.newBuilder(uri("/api/v4/user/ping")).build();
		List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 2)
			.mapToObj((index) -> this.client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
			.toList();
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> load.now() == 2);
		admin.get("/api/v4/user/ping").expect(200);
		assertThat(load.now()).isEqualTo(2);
		assertThat(load.most()).isEqualTo(3);
		emulator.faults().clear();
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> load.now() == 0);
		assertThat(load.total()).isGreaterThanOrEqualTo(3);
		answers.forEach((answer) -> answer.cancel(true));
	}

	@Test
	void refusesWhatMakesNoSense() {
		assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(200));
		assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(500).times(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(500).withProbability(0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new Target("FETCH /api"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Target("GET nodes"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Target("GET /nodes/{"));
	}

	private List<URI> partUrls(int count) {
		String id = admin
			.post("/api/v4/nodes/files/uploads",
					Map.of("parentId", admin.idOf("Projects"), "name", "big.bin", "directS3Upload", true))
			.expect(201)
			.json()
			.get("uploadId")
			.asString();
		JsonNode urls = admin
			.post("/api/v4/nodes/files/uploads/" + id + "/s3_urls",
					Map.of("size", PART_SIZE, "firstPartNumber", 1, "lastPartNumber", count))
			.expect(201)
			.json()
			.get("urls");
		return urls.valueStream().map((url) -> URI.create(url.get("url").asString())).toList();
	}

	private HttpResponse<String> putPart(URI url) throws Exception {
		return send(HttpRequest.newBuilder(url).PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[PART_SIZE])));
	}

	private String downloadUrl() {
		return admin.downloadUrl(admin.idOf("Projects/Welcome.txt"));
	}

	private static URI uri(String path) {
		return emulator.baseUrl().resolve(path);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static Duration duration(Action action) throws Exception {
		long start = System.nanoTime();
		action.run();
		return Duration.ofNanos(System.nanoTime() - start);
	}

	@FunctionalInterface
	private interface Action {

		void run() throws Exception;

	}

}
