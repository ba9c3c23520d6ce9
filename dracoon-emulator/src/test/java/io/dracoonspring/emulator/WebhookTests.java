// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests webhooks with a receiver.
 */
class WebhookTests {

	private static final String WEBHOOKS = "/api/v4/settings/webhooks";

	private final BlockingQueue<Message> received = new LinkedBlockingQueue<>();

	private final Deque<Integer> statuses = new ArrayDeque<>();

	private DisposableServer receiver;

	private DracoonEmulator emulator;

	private Api admin;

	@BeforeEach
	void start() {
		this.receiver = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.handle((request, response) -> request.receive().aggregate().asString().flatMap((body) -> {
				this.received.add(new Message(body,
						Optional.ofNullable(request.requestHeaders().get("X-DRACOON-Signature")).orElse("")));
				synchronized (this.statuses) {
					return response.status(this.statuses.isEmpty() ? 204 : this.statuses.removeFirst()).send().then();
				}
			}))
			.bindNow();
		this.emulator = DracoonEmulator.start();
		this.admin = new Api(this.emulator).as("admin");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
		this.receiver.disposeNow(Duration.ofMinutes(1));
	}

	private long create(String name, String... eventTypes) {
		return this.admin
			.post(WEBHOOKS,
					Map.of("name", name, "url", url(), "secret", "top secret", "eventTypeNames", List.of(eventTypes)))
			.expect(201)
			.id();
	}

	private String url() {
		return "http://127.0.0.1:" + this.receiver.port() + "/hook";
	}

	private Message next() throws InterruptedException {
		Message message = this.received.poll(10, TimeUnit.SECONDS);
		assertThat(message).isNotNull();
		return message;
	}

	@Test
	void tellsWhatHappensInAssignedRooms() throws Exception {
		long id = create("Files", "folder.created", "folder.deleted");
		long projects = this.admin.idOf("Projects");
		String assignments = "/api/v4/nodes/rooms/" + projects + "/webhooks";
		folder(projects, "Before");
		JsonNode assigned = this.admin
			.put(assignments, Map.of("items", List.of(Map.of("webhookId", id, "isAssigned", true))))
			.expect(200)
			.json();
		assertThat(assigned.get("items").get(0).get("isAssigned").asBoolean()).isTrue();
		long folder = folder(projects, "After");
		this.admin.delete("/api/v4/nodes/" + folder).expect(204);
		Message first = next();
		Message second = next();
		JsonNode created = List.of(first, second)
			.stream()
			.map(Message::json)
			.filter((json) -> json.get("eventType").asInt() == number("folder.created"))
			.findFirst()
			.orElseThrow();
		assertThat(created.get("payload").get("name").asString()).isEqualTo("After");
		// only DRACOON Cloud has this field
		assertThat(created.get("payload").has("isSubscribed")).isFalse();
		assertThat(created.get("authParentId").asLong()).isEqualTo(projects);
		assertThat(created.get("webhookId").asLong()).isEqualTo(id);
		assertThat(created.get("webhookUrl").asString()).isEqualTo(url());
		assertThat(created.get("sourceHost").asString()).isEqualTo("127.0.0.1");
		assertThat(first.signature()).isEqualTo(signature(first.body()));
		assertThat(second.signature()).isEqualTo(signature(second.body()));
		assertThat(this.received).isEmpty();
		assertThat(this.admin.get(assignments + "?filter=isAssigned:eq:false").json().get("items").size()).isZero();
		new Api(this.emulator).as("alice").get(assignments).expectError(403, null);
	}

	private long folder(long parent, String name) {
		return this.admin.post("/api/v4/nodes/folders", Map.of("parentId", parent, "name", name)).expect(201).id();
	}

	private static String signature(String body) throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec("top secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
		return "SHA256=" + Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void callsItsOwnNetworkOnlyOnRequestIfOthersReachIt(boolean requested) throws Exception {
		this.emulator.close();
		DracoonEmulatorBuilder builder = DracoonEmulator.builder().host("0.0.0.0");
		this.emulator = (requested ? builder.privateWebhooks() : builder).start();
		this.admin = new Api(this.emulator).as("admin");
		long id = create("Users", "user.created");
		user("carol");
		if (requested) {
			assertThat(next().body()).contains("carol");
		}
		else {
			user("dave");
			user("erin");
			// the failure looks like an unreachable receiver
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !webhook(id).get("isEnabled").asBoolean());
			assertThat(webhook(id).get("failStatus").asInt()).isZero();
			assertThat(this.received).isEmpty();
		}
	}

	@Test
	void triesAgain() throws Exception {
		answer(500, 503);
		long id = create("Again", "user.created");
		this.admin.put(WEBHOOKS + "/" + id, Map.of("triggerExampleEvent", true)).expect(200);
		assertThat(next()).isEqualTo(next());
		next();
		assertThat(webhook(id).get("isEnabled").asBoolean()).isTrue();
	}

	private void answer(Integer... answers) {
		synchronized (this.statuses) {
			this.statuses.addAll(List.of(answers));
		}
	}

	@Test
	void switchesOffWhatCannotBeReached() throws Exception {
		long id = create("Broken", "user.created");
		for (int i = 0; i < 3; i++) {
			answer(500, 500, 502);
			this.admin.put(WEBHOOKS + "/" + id, Map.of("triggerExampleEvent", true)).expect(200);
			next();
			next();
			next();
		}
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !webhook(id).get("isEnabled").asBoolean());
		assertThat(webhook(id).get("failStatus").asInt()).isEqualTo(502);
		assertThat(this.admin.get(WEBHOOKS + "?filter=lastFailStatus:eq:502").json().get("items").size()).isOne();
		this.admin.put(WEBHOOKS + "/" + id, Map.of("isEnabled", true)).expect(200);
		assertThat(webhook(id).get("failStatus")).isNull();
	}

	private JsonNode webhook(long id) {
		return this.admin.get(WEBHOOKS + "/" + id).expect(200).json();
	}

	@Test
	void warnsBeforeTheEnd() throws Exception {
		long id = create("Expiring", "webhook.expiring");
		this.emulator.advanceClock(Duration.ofDays(61));
		assertThat(next().json().get("payload").get("id").asLong()).isEqualTo(id);
		this.emulator.advanceClock(Duration.ofDays(1));
		this.emulator.advanceClock(Duration.ofDays(9));
		next();
		assertThat(this.received).isEmpty();
		this.admin = new Api(this.emulator).as("admin");
		String before = webhook(id).get("expireAt").asString();
		assertThat(this.admin.post(WEBHOOKS + "/" + id + "/reset_lifetime", "")
			.expect(200)
			.json()
			.get("expireAt")
			.asString()).isGreaterThan(before);
	}

	@Test
	void tellsNothingAfterTheEndUntilTheLifetimeIsReset() throws Exception {
		long id = create("Ends", "user.created");
		this.emulator.advanceClock(Duration.ofDays(91));
		this.admin = new Api(this.emulator).as("admin");
		user("carol");
		this.admin.post(WEBHOOKS + "/" + id + "/reset_lifetime", "").expect(200);
		user("dave");
		assertThat(next().json().get("payload").get("userName").asString()).isEqualTo("dave");
		assertThat(this.received).isEmpty();
	}

	private void user(String name) {
		this.admin
			.post("/api/v4/users",
					Map.of("firstName", name, "lastName", "Test", "userName", name, "notifyUser", false, "authData",
							Map.of("method", "basic", "mustChangePassword", false, "password", "Emulator-2026!")))
			.expect(201);
	}

	@Test
	void assignsOnlyWebhooksAboutNodes() {
		long nodes = create("Nodes", "folder.created");
		long users = create("Users", "user.created");
		String assignments = "/api/v4/nodes/rooms/" + this.admin.idOf("Projects") + "/webhooks";
		this.admin.put(assignments, Map.of("items", List.of(Map.of("webhookId", nodes, "isAssigned", true),
				Map.of("webhookId", users, "isAssigned", true))))
			.expectError(400, -80060);
		assertThat(this.admin.get(assignments + "?filter=isAssigned:eq:true").json().get("items").size()).isZero();
		this.admin.put(assignments, Map.of("items", List.of(Map.of("webhookId", 999, "isAssigned", true))))
			.expectError(404, -91000);
	}

	@Test
	void checksWhatIsAskedFor() {
		Map<String, Object> valid = Map.of("name", "n", "url", "https://example.com/", "eventTypeNames",
				List.of("user.created"));
		this.admin.post(WEBHOOKS, with(valid, "url", "http://example.com/")).expectError(400, -80010);
		this.admin.post(WEBHOOKS, with(valid, "name", "n".repeat(151))).expectError(400, -80007);
		this.admin.post(WEBHOOKS, with(valid, "eventTypeNames", List.of("user.sneezed"))).expectError(400, -80060);
		this.admin.post(WEBHOOKS, with(valid, "eventTypeNames", List.of("user.created", "file.created")))
			.expectError(400, -80060);
		this.admin.post(WEBHOOKS, with(valid, "eventTypeNames", List.of("customer.created"))).expectError(400, -80060);
		this.admin.post(WEBHOOKS, Map.of("name", "n")).expectError(400, -80000);
		long id = this.admin.post(WEBHOOKS, valid).expect(201).id();
		this.admin.put(WEBHOOKS + "/" + id, Map.of("eventTypeNames", List.of("file.created"))).expectError(400, -80060);
		assertThat(this.admin.put(WEBHOOKS + "/" + id, Map.of("name", "m")).expect(200).json().get("url").asString())
			.isEqualTo("https://example.com/");
		this.admin.delete(WEBHOOKS + "/" + id).expect(204);
		this.admin.get(WEBHOOKS + "/" + id).expectError(404, -91000);
		new Api(this.emulator).as("alice").get(WEBHOOKS).expectError(403, null);
	}

	private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
		Map<String, Object> changed = new HashMap<>(body);
		changed.put(name, value);
		return changed;
	}

	@Test
	void listsEventTypes() {
		assertThat(this.admin.get(WEBHOOKS + "/event_types").expect(200).json().get("items").valueStream())
			.extracting((type) -> type.get("name").asString())
			.contains("user.created", "file.created", "webhook.expiring")
			.doesNotContain("customer.created");
	}

	@Test
	void numbersTypesOfItsOwn() {
		assertThat(this.admin.get("/api/v4/eventlog/operations").expect(200).json().get("operationList").valueStream())
			.isNotEmpty()
			.extracting((operation) -> operation.get("id").asInt())
			.doesNotContain(number("folder.created"), number("user.created"), number("webhook.expiring"));
	}

	private int number(String name) {
		return this.admin.get(WEBHOOKS + "/event_types")
			.expect(200)
			.json()
			.get("items")
			.valueStream()
			.filter((type) -> name.equals(type.get("name").asString()))
			.findFirst()
			.orElseThrow()
			.get("id")
			.asInt();
	}

	private record Message(String body, String signature) {

		JsonNode json() {
			return JsonMapper.shared().readTree(this.body);
		}

	}

}
