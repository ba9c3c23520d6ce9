// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests past events: in the log for auditors, and in rooms for the members of the room.
 */
class EventLogTests {

	private static final String EVENTS = "/api/v4/eventlog/events";

	private static DracoonEmulator emulator;

	private Api admin;

	private Api alice;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@BeforeEach
	void login() {
		emulator.reset();
		this.admin = new Api(emulator).as("admin");
		this.alice = new Api(emulator).as("alice");
	}

	@Test
	void tellsWhoDidWhatToWhat() {
		long projects = this.alice.idOf("Projects");
		long folder = this.alice.post("/api/v4/nodes/folders", Map.of("parentId", projects, "name", "Logged")).id();
		this.alice.delete("/api/v4/nodes/" + folder).expect(204);
		List<JsonNode> events = items(this.admin, EVENTS + "?user_id=2&limit=2");
		assertThat(events).extracting((event) -> event.get("operationName").asString())
			.containsExactly("Delete folder", "Create folder");
		JsonNode created = events.get(1);
		assertThat(created.get("objectId1").asLong()).isEqualTo(folder);
		assertThat(created.get("objectName1").asString()).isEqualTo("Logged");
		assertThat(created.get("authParentSource").asString()).isEqualTo(Long.toString(projects));
		assertThat(created.get("userName").asString()).isEqualTo("alice");
		assertThat(created.get("userClient").asString()).isEqualTo("dracoon-emulator");
		assertThat(created.get("userIp").asString()).isEqualTo("127.0.0.1");
		assertThat(created.get("status").asInt()).isZero();
	}

	@Test
	void filtersAndSorts() {
		this.admin.token(Map.of("grant_type", "password", "username", "bob", "password", "wrong"));
		new Api(emulator).token(Map.of("grant_type", "password", "username", "bob", "password", "wrong"))
			.expectOAuthError(400, "invalid_grant");
		assertThat(items(this.admin, EVENTS + "?status=2")).extracting((event) -> event.get("operationName").asString())
			.containsOnly("Login failed");
		assertThat(items(this.admin, EVENTS + "?type=400")).allMatch((event) -> event.get("operationId").asInt() == 400)
			.hasSize(2);
		assertThat(items(this.admin, EVENTS + "?user_client=nobody")).isEmpty();
		assertThat(items(this.admin, EVENTS + "?date_start=2100-01-01T00:00:00")).isEmpty();
		assertThat(items(this.admin, EVENTS + "?date_end=2000-01-01T00:00:00Z")).isEmpty();
		List<JsonNode> ascending = items(this.admin, EVENTS + "?sort=time:asc");
		assertThat(ascending.get(0).get("id").asLong()).isOne();
		this.admin.get(EVENTS + "?status=1").expectError(400, -80027);
		this.admin.get(EVENTS + "?sort=name:asc").expectError(400, -92001);
		this.admin.get(EVENTS + "?limit=501").expectError(400, -80024);
		this.admin.get(EVENTS + "?date_start=soon").expectError(400, -92001);
	}

	@Test
	void forgetsWhatIsTooOld() {
		emulator.advanceClock(Duration.ofDays(200));
		Api later = new Api(emulator).as("admin");
		assertThat(items(later, EVENTS)).extracting((event) -> event.get("operationName").asString())
			.containsExactly("Login");
	}

	@Test
	void isForAuditorsOnly() {
		this.alice.get(EVENTS).expectError(403, null);
		this.alice.get("/api/v4/eventlog/operations").expectError(403, null);
		this.alice.get("/api/v4/eventlog/audits/node_info").expectError(403, null);
		this.alice.get("/api/v4/eventlog/audits/nodes").expectError(403, null);
	}

	@Test
	void listsOperations() {
		JsonNode operations = this.admin.get("/api/v4/eventlog/operations").expect(200).json().get("operationList");
		assertThat(operations.valueStream()).extracting((operation) -> operation.get("name").asString())
			.contains("Upload file", "Login");
		assertThat(this.admin.get("/api/v4/eventlog/operations?is_deprecated=true").json().get("operationList").size())
			.isZero();
	}

	@Test
	void showsMembersWhatHappenedInTheirRooms() {
		long projects = this.alice.idOf("Projects");
		this.alice.post("/api/v4/nodes/folders", Map.of("parentId", projects, "name", "Seen")).expect(201);
		Api bob = new Api(emulator).as("bob");
		String events = "/api/v4/nodes/rooms/" + projects + "/events";
		assertThat(items(bob, events + "?user_id=2")).extracting((event) -> event.get("objectName1").asString())
			.containsExactly("Seen");
		bob.get("/api/v4/nodes/rooms/" + this.alice.idOf("Vault") + "/events").expectError(403, null);
		bob.get("/api/v4/nodes/rooms/999999/events").expectError(404, -40000);
	}

	@Test
	void tellsTheRoomAboveOfItsRooms() {
		long projects = this.admin.idOf("Projects");
		long room = this.admin.post("/api/v4/nodes/rooms", Map.of("parentId", projects, "name", "Inner")).id();
		this.admin.delete("/api/v4/nodes/" + room).expect(204);
		List<JsonNode> events = items(this.admin, "/api/v4/nodes/rooms/" + projects + "/events?limit=2");
		assertThat(events).extracting((event) -> event.get("operationName").asString())
			.containsExactly("Delete room", "Create room");
		assertThat(events).allSatisfy((event) -> {
			assertThat(event.get("objectId1").asLong()).isEqualTo(room);
			assertThat(event.get("authParentTarget").asString()).isEqualTo(Long.toString(projects));
		});
	}

	@Test
	void reportsRoomsAndTheirMembers() {
		List<JsonNode> rooms = items(this.admin, "/api/v4/eventlog/audits/node_info?sort=nodeName:desc");
		assertThat(rooms).extracting((room) -> room.get("nodeName").asString()).containsExactly("Vault", "Projects");
		assertThat(items(this.admin, "/api/v4/eventlog/audits/node_info?filter=nodeIsEncrypted:eq:true"))
			.extracting((room) -> room.get("nodeName").asString())
			.containsExactly("Vault");
		JsonNode audit = this.admin.get("/api/v4/eventlog/audits/nodes?filter=userName:eq:bob").expect(200).json();
		assertThat(audit.size()).isOne();
		JsonNode member = audit.get(0).get("auditUserPermissionList").get(0);
		assertThat(member.get("userLogin").asString()).isEqualTo("bob");
		assertThat(member.get("permissions").get("read").asBoolean()).isTrue();
		assertThat(member.get("permissions").get("create").asBoolean()).isFalse();
	}

	private static List<JsonNode> items(Api api, String path) {
		return api.get(path).expect(200).json().get("items").valueStream().toList();
	}

}
