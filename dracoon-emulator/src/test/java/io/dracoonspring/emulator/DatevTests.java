// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.model.EmulatorProfile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests links with DATEV. Their answers are checked against the API document of 5.47.0.
 */
class DatevTests {

	private static final String DATEV = "/api/v4/datev";

	private static final String DUO = DATEV + "/duo";

	private static final String MST = DATEV + "/mst";

	private static final int TOO_LARGE = 20 * 1024 * 1024 + 1;

	private static DracoonEmulator emulator;

	private Api anybody;

	private Api admin;

	private Api alice;

	private long projects;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.builder().profile(EmulatorProfile.CLOUD).start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@BeforeEach
	void reset() {
		emulator.reset();
		this.anybody = new Api(emulator);
		this.admin = this.anybody.as("admin");
		this.alice = this.anybody.as("alice");
		this.projects = this.admin.idOf("Projects");
	}

	@Test
	void linksARoomByThePageOfDatev() {
		String page = start(this.admin, DUO, this.projects);
		assertThat(page).startsWith(emulator.baseUrl() + "/datev/authorize?state=");
		assertThat(this.anybody.get(page).expect(200).body()).contains("DATEV DUO", "room " + this.projects, "Allow");
		String callback = this.anybody.form(page, Map.of(), null).expect(303).location();
		assertThat(callback).startsWith(emulator.baseUrl() + "/datev/callback?");
		assertThat(this.anybody.get(callback).expect(200).body()).contains(parameter(callback, "state"),
				parameter(callback, "code"));
		JsonNode link = complete(this.admin, DUO, callback).expect(200).json();
		assertThat(link.get("roomId").asLong()).isEqualTo(this.projects);
		assertThat(link.get("consultantId").asLong()).isEqualTo(1001);
		assertThat(link.get("clientId").asLong()).isEqualTo(22);
		assertThat(link.has("baseId")).isFalse();
		assertThat(link.get("authorizingUserName").asString()).isEqualTo(userName());
		assertThat(Instant.parse(link.get("refreshTokenExpireAt").asString()))
			.isAfter(emulator.now().plus(Duration.ofDays(729)));
		assertThat(link.has("errorDetails")).isFalse();
		long id = link.get("id").asLong();
		assertThat(this.alice.get(DATEV + "?room_id=" + this.projects).expect(200).json()).isEqualTo(link);
		assertThat(this.alice.get(DUO + "/" + id).expect(200).json()).isEqualTo(link);
		assertThat(items(this.alice, DUO)).containsExactly(link);
		assertThat(items(this.alice, DUO + "?room_id=" + this.projects)).containsExactly(link);
		assertThat(items(this.alice, DUO + "?room_id=" + this.admin.idOf("Vault"))).isEmpty();
		assertThat(items(this.alice, MST)).isEmpty();
	}

	@Test
	void linksWithMstHaveABase() {
		JsonNode link = this.admin.get(MST + "/" + link(this.admin, MST, this.projects)).expect(200).json();
		assertThat(link.get("baseId").asLong()).isEqualTo(3);
		assertThat(link.get("datevIntegration").asInt()).isEqualTo(2);
		this.admin
			.post(MST + "/authorization/start", Map.of("roomId", this.projects, "consultantId", 1001, "clientId", 22))
			.expectError(400, -80000);
	}

	@Test
	void stateAndCodeAreForTheSameUserAndProduct() {
		String callback = allow(start(this.admin, DUO, this.projects));
		complete(this.admin, MST, callback).expectError(400, null);
		complete(this.admin, DUO, callback).expectError(400, null);
		complete(this.alice, DUO, allow(start(this.admin, DUO, this.projects))).expectError(400, null);
		this.admin.post(DUO + "/authorization/complete", Map.of("state", "s")).expectError(400, -80000);
		assertThat(items(this.admin, DUO)).isEmpty();
	}

	@Test
	void stateIsVoidAfterAWrongCode() {
		String callback = allow(start(this.admin, DUO, this.projects));
		this.admin.post(DUO + "/authorization/complete", Map.of("state", parameter(callback, "state"), "code", "guess"))
			.expectError(400, null);
		complete(this.admin, DUO, callback).expectError(400, null);
	}

	@Test
	void codesNobodyAllowedAreRefused() {
		String page = start(this.admin, DUO, this.projects);
		this.admin.post(DUO + "/authorization/complete", Map.of("state", parameter(page, "state"), "code", "guess"))
			.expectError(400, null);
		assertThat(this.anybody.get(page).expect(400).body()).contains("unknown, expired or completed");
	}

	@Test
	void authorizationsExpire() {
		String page = start(this.admin, DUO, this.projects);
		String callback = allow(page);
		emulator.advanceClock(Duration.ofMinutes(10));
		this.anybody.get(page).expect(400);
		this.anybody.form(page, Map.of(), null).expect(400);
		complete(this.admin, DUO, callback).expectError(400, null);
	}

	@Test
	void callbackEscapesWhatItShows() {
		assertThat(this.anybody.get("/datev/callback?state=%3Cb%3E&code=%3Ci%3E").expect(200).body())
			.contains("&lt;b&gt;", "&lt;i&gt;")
			.doesNotContain("<b>", "<i>");
	}

	@Test
	void aRoomHasOneLink() {
		String callback = allow(start(this.admin, DUO, this.projects));
		long id = link(this.admin, MST, this.projects);
		complete(this.admin, DUO, callback).expectError(409, null);
		this.admin.post(DUO + "/authorization/start", target(this.projects)).expectError(409, null);
		this.admin.delete(MST + "/" + id).expect(204);
		this.admin.get(MST + "/" + id).expectError(404, null);
		assertThat(link(this.admin, DUO, this.projects)).isGreaterThan(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { DUO, MST })
	void onlyAdministratorsOfTheRoomChangeLinks(String product) {
		long id = link(this.admin, product, this.projects);
		this.alice.post(product + "/authorization/start", target(this.projects)).expectError(403, null);
		this.alice.post(product + "/" + id + "/sync", "").expectError(403, null);
		this.alice.delete(product + "/" + id).expectError(403, null);
		this.alice.get(product + "/" + id).expect(200);
		assertThat(items(this.alice, product + "/" + id + "/files")).isEmpty();
		this.anybody.get(product).expectError(401, -10012);
	}

	@Test
	void administratorsWhoLostTheRoomCannotComplete() {
		String callback = allow(start(this.admin, DUO, this.projects));
		this.admin
			.put("/api/v4/nodes/rooms/" + this.projects + "/users",
					Map.of("items", List
						.of(Map.of("id", userId(this.alice), "permissions", Map.of("manage", true, "read", true)))))
			.expect(204);
		this.alice
			.send("DELETE", "/api/v4/nodes/rooms/" + this.projects + "/users",
					Map.of("ids", List.of(userId(this.admin))))
			.expect(204);
		complete(this.admin, DUO, callback).expectError(403, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { DUO, MST })
	void refusesWhatIsNotThere(String product) {
		this.admin.post(product + "/authorization/start", target(9999)).expectError(404, -40000);
		this.admin.get(DATEV + "?room_id=9999").expectError(404, -40000);
		this.admin.get(DATEV + "?room_id=" + this.projects).expectError(404, null);
		this.admin.get(DATEV).expectError(400, -80000);
		this.admin.get(product + "?room_id=9999").expectError(404, -40000);
		this.admin.get(product + "?room_id=x").expectError(400, -80002);
		this.admin.get(product + "/9").expectError(404, null);
		this.admin.delete(product + "/9").expectError(404, null);
		this.admin.post(product + "/9/sync", "").expectError(404, null);
		this.admin.get(product + "/9/files").expectError(404, null);
		long id = link(this.admin, product, this.projects);
		this.admin.get((product.equals(DUO) ? MST : DUO) + "/" + id).expectError(404, null);
		this.admin.get(product + "/" + id + "/files/9999").expectError(404, null);
		this.admin.get(product + "/x").expectError(400, -80002);
	}

	@ParameterizedTest
	@CsvSource({ "GET, ?room_id=1", "POST, /duo/authorization/start", "POST, /duo/authorization/complete", "GET, /duo",
			"GET, /duo/1", "DELETE, /duo/1", "POST, /duo/1/sync", "GET, /duo/1/files", "GET, /duo/1/files/1",
			"POST, /mst/authorization/start", "POST, /mst/authorization/complete", "GET, /mst", "GET, /mst/1",
			"DELETE, /mst/1", "POST, /mst/1/sync", "GET, /mst/1/files", "GET, /mst/1/files/1", "GET, /mst/1/taxyears",
			"POST, /mst/1/taxyears" })
	void serversDoNotHaveIt(String method, String path) {
		emulator.serverVersion("4.44.0");
		assertThat(this.admin.send(method, DATEV + path, Map.of()).expect(404).body())
			.contains("the operation exists since 5.0.0");
	}

	@Test
	void sendsTheFilesOfTheRoomItself() {
		long room = room("Receipts", null);
		long folder = this.admin.post("/api/v4/nodes/folders", Map.of("parentId", room, "name", "May")).id();
		long inside = room("Inside", room);
		long first = upload(room, "first.pdf", "one");
		long second = upload(folder, "second.PDF", "two");
		upload(inside, "third.pdf", "three");
		String link = DUO + "/" + link(this.admin, DUO, room);
		assertThat(items(this.admin, link + "/files")).isEmpty();
		this.admin.post(link + "/sync", "").expect(204);
		List<JsonNode> files = items(this.alice, link + "/files");
		assertThat(files).extracting((file) -> file.get("fileId").asLong()).containsExactlyInAnyOrder(first, second);
		assertThat(files).allSatisfy((file) -> {
			assertThat(file.get("uploadStatus").asString()).isEqualTo("completed");
			assertThat(file.get("datevFileId").asString()).isNotEmpty();
			assertThat(file.has("uploadCompletedAt")).isTrue();
			assertThat(file.has("uploadErrorDetails")).isFalse();
		});
		assertThat(this.alice.get(link + "/files/" + first).expect(200).json()).isIn(files);
	}

	@ParameterizedTest
	@CsvSource({ "setup.exe, 3, -90711", "noextension, 3, -90711", "scan.pdf, " + TOO_LARGE + ", -90712",
			"invoice.xml, 3, -90713", "empty.pdf, 0, -90714" })
	void tellsWhyDatevDoesNotTakeAFile(String name, int size, int errorCode) {
		long room = room("Receipts", null);
		long file = upload(room, name, "x".repeat(size));
		String link = MST + "/" + link(this.admin, MST, room);
		this.admin.post(link + "/sync", "").expect(204);
		JsonNode sent = this.admin.get(link + "/files/" + file).expect(200).json();
		assertThat(sent.get("uploadStatus").asString()).isEqualTo("failed");
		assertThat(sent.has("uploadCompletedAt")).isFalse();
		assertThat(sent.at("/uploadErrorDetails/errorCode").asInt()).isEqualTo(errorCode);
		assertThat(sent.at("/uploadErrorDetails/code").asInt()).isEqualTo(400);
	}

	@Test
	void datevCannotReadEncryptedFiles() {
		long vault = this.admin.idOf("Vault");
		String link = DUO + "/" + link(this.admin, DUO, vault);
		this.admin.post(link + "/sync", "").expect(204);
		assertThat(items(this.admin, link + "/files")).isNotEmpty()
			.allSatisfy((file) -> assertThat(file.at("/uploadErrorDetails/errorCode").asInt()).isEqualTo(-90714));
	}

	@Test
	void sendsAgainOnlyWhatDatevDoesNotHave() {
		long room = room("Receipts", null);
		long good = upload(room, "good.pdf", "good");
		long bad = upload(room, "bad.exe", "bad");
		String link = DUO + "/" + link(this.admin, DUO, room);
		this.admin.post(link + "/sync", "").expect(204);
		JsonNode taken = this.admin.get(link + "/files/" + good).expect(200).json();
		JsonNode refused = this.admin.get(link + "/files/" + bad).expect(200).json();
		this.admin.put("/api/v4/nodes/files/" + bad, Map.of("name", "better.pdf")).expect(200);
		emulator.advanceClock(Duration.ofMinutes(1));
		this.admin.post(link + "/sync", "").expect(204);
		assertThat(this.admin.get(link + "/files/" + good).expect(200).json()).isEqualTo(taken);
		JsonNode better = this.admin.get(link + "/files/" + bad).expect(200).json();
		assertThat(better.get("uploadStatus").asString()).isEqualTo("completed");
		assertThat(better.get("datevFileId")).isEqualTo(refused.get("datevFileId"));
		assertThat(better.get("uploadStartedAt")).isNotEqualTo(refused.get("uploadStartedAt"));
	}

	@Test
	void nothingWorksWhileDatevIsOutOfReach() {
		long room = room("Receipts", null);
		upload(room, "one.pdf", "one");
		long id = link(this.admin, MST, room);
		String callback = allow(start(this.admin, DUO, this.projects));
		emulator.datevReachable(false);
		this.admin.post(DUO + "/authorization/start", target(this.projects)).expectError(502, -90701);
		complete(this.admin, DUO, callback).expectError(502, -90701);
		this.admin.get(MST + "/" + id + "/taxyears").expectError(502, -90701);
		this.admin.post(MST + "/" + id + "/sync", "").expect(204);
		JsonNode failed = this.admin.get(MST + "/" + id).expect(200).json();
		assertThat(failed.at("/errorDetails/errorCode").asInt()).isEqualTo(-90701);
		assertThat(failed.at("/errorDetails/code").asInt()).isEqualTo(502);
		assertThat(items(this.admin, MST + "/" + id + "/files")).isEmpty();
		emulator.datevReachable(true);
		this.admin.post(MST + "/" + id + "/sync", "").expect(204);
		assertThat(this.admin.get(MST + "/" + id).expect(200).json().has("errorDetails")).isFalse();
		assertThat(items(this.admin, MST + "/" + id + "/files")).hasSize(1);
	}

	@Test
	void linksHaveToBeAuthorizedAgainAfterTwoYears() {
		String link = MST + "/" + link(this.admin, MST, this.projects);
		emulator.advanceClock(Duration.ofDays(730));
		Api later = this.anybody.as("admin");
		later.get(link + "/taxyears").expectError(401, -90706);
		later.post(link + "/taxyears", Map.of("taxYear", "2026")).expectError(401, -90706);
		later.post(link + "/sync", "").expect(204);
		assertThat(later.get(link).expect(200).json().at("/errorDetails/errorCode").asInt()).isEqualTo(-90706);
		assertThat(items(later, link + "/files")).isEmpty();
	}

	@Test
	void addsTaxYears() {
		String taxYears = MST + "/" + link(this.admin, MST, this.projects) + "/taxyears";
		int present = emulator.now().atZone(ZoneOffset.UTC).getYear();
		assertThat(years(taxYears)).containsExactly("" + (present - 3), "" + (present - 2), "" + (present - 1),
				"" + present);
		this.alice.post(taxYears, Map.of("taxYear", "" + (present - 1))).expect(204);
		assertThat(years(taxYears)).containsExactly("" + (present - 3), "" + (present - 2), "" + present);
		this.alice.post(taxYears, Map.of("taxYear", "" + (present - 1))).expectError(400, null);
		this.alice.post(taxYears, Map.of("taxYear", "" + (present + 1))).expectError(400, null);
		this.alice.post(taxYears, Map.of()).expectError(400, -80000);
	}

	@Test
	void linksGoWithTheirRoom() {
		long room = room("Receipts", null);
		long id = link(this.admin, DUO, room);
		this.admin.delete("/api/v4/nodes/" + room).expect(204);
		this.admin.get(DUO + "/" + id).expectError(404, null);
		assertThat(items(this.admin, DUO)).isEmpty();
	}

	@Test
	void goesBackToSnapshots() {
		Snapshot unlinked = emulator.snapshot();
		long id = link(this.admin, DUO, this.projects);
		emulator.datevReachable(false);
		Snapshot linked = emulator.snapshot();
		emulator.restore(unlinked);
		assertThat(items(this.admin, DUO)).isEmpty();
		start(this.admin, DUO, this.projects);
		emulator.restore(linked);
		this.admin.get(DUO + "/" + id).expect(200);
		this.admin.post(DUO + "/authorization/start", target(this.admin.idOf("Vault"))).expectError(502, -90701);
	}

	@Test
	void isKeptInTheDirectory(@TempDir Path directory) {
		JsonNode before;
		JsonNode files;
		try (DracoonEmulator kept = kept(directory)) {
			Api api = new Api(kept).as("admin");
			long id = link(api, MST, api.idOf("Projects"));
			api.post(MST + "/" + id + "/taxyears", Map.of("taxYear", "" + kept.now().atZone(ZoneOffset.UTC).getYear()))
				.expect(204);
			api.post(MST + "/" + id + "/sync", "").expect(204);
			files = api.get(MST + "/" + id + "/files").expect(200).json();
			kept.datevReachable(false);
			api.post(MST + "/" + id + "/sync", "").expect(204);
			before = api.get(MST + "/" + id).expect(200).json();
			assertThat(before.has("errorDetails")).isTrue();
			assertThat(files.get("items")).isNotEmpty();
		}
		try (DracoonEmulator kept = kept(directory)) {
			Api api = new Api(kept).as("admin");
			String link = MST + "/" + before.get("id").asLong();
			assertThat(api.get(link).expect(200).json()).isEqualTo(before);
			assertThat(api.get(link + "/files").expect(200).json()).isEqualTo(files);
			api.get(link + "/taxyears").expectError(502, -90701);
			kept.datevReachable(true);
			assertThat(api.get(link + "/taxyears").expect(200).json().get("years")).hasSize(3);
		}
	}

	private static DracoonEmulator kept(Path directory) {
		return DracoonEmulator.builder().profile(EmulatorProfile.CLOUD).directory(directory).start();
	}

	private static Map<String, Object> target(long room) {
		return Map.of("roomId", room, "consultantId", 1001, "clientId", 22, "baseId", 3);
	}

	private static String start(Api api, String product, long room) {
		return api.post(product + "/authorization/start", target(room)).expect(200).json().get("url").asString();
	}

	private String allow(String page) {
		return allow(this.anybody, page);
	}

	private static String allow(Api api, String page) {
		return api.form(page, Map.of(), null).expect(303).location();
	}

	private static Api.Answer complete(Api api, String product, String callback) {
		return api.post(product + "/authorization/complete",
				Map.of("state", parameter(callback, "state"), "code", parameter(callback, "code")));
	}

	private static long link(Api api, String product, long room) {
		return complete(api, product, allow(api, start(api, product, room))).expect(200).id();
	}

	private static String parameter(String url, String name) {
		String value = UriComponentsBuilder.fromUri(URI.create(url)).build().getQueryParams().getFirst(name);
		assertThat(value).isNotEmpty();
		return String.valueOf(value);
	}

	private static List<JsonNode> items(Api api, String path) {
		return api.get(path).expect(200).json().get("items").valueStream().toList();
	}

	private List<String> years(String path) {
		return this.alice.get(path).expect(200).json().get("years").valueStream().map(JsonNode::asString).toList();
	}

	private String userName() {
		JsonNode account = this.admin.get("/api/v4/user/account").expect(200).json();
		return account.get("firstName").asString() + " " + account.get("lastName").asString();
	}

	private static long userId(Api api) {
		return api.get("/api/v4/user/account").expect(200).id();
	}

	private long room(String name, Long parent) {
		return this.admin
			.post("/api/v4/nodes/rooms",
					(parent != null) ? Map.of("name", name, "parentId", parent, "inheritPermissions", true)
							: Map.of("name", name, "adminIds", List.of(userId(this.admin))))
			.expect(201)
			.id();
	}

	private long upload(long parent, String name, String text) {
		return ManyThings.upload(this.admin, parent, name, text, "fail");
	}

}
