// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.model.EmulatorProfile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests fields and parameters that only DRACOON Cloud has. DRACOON Server neither returns
 * nor reads them.
 */
class CloudFieldTests {

	private static final String SHARES = "/api/v4/shares/downloads";

	private static final String ACCOUNT = "/api/v4/user/account";

	private static final String DEFAULTS = "/api/v4/system/config/settings/defaults";

	private static final String PROVIDERS = "/api/v4/system/config/auth/openid/idps";

	private DracoonEmulator cloud;

	private DracoonEmulator server;

	private Api admin;

	private Api alice;

	private Api onServer;

	@BeforeEach
	void start() {
		this.cloud = DracoonEmulator.builder().profile(EmulatorProfile.CLOUD).start();
		this.server = DracoonEmulator.start();
		this.admin = new Api(this.cloud).as("admin");
		this.alice = new Api(this.cloud).as("alice");
		this.onServer = new Api(this.server).as("admin");
	}

	@AfterEach
	void stop() {
		this.cloud.close();
		this.server.close();
	}

	@Test
	void nodesTellWhetherTheCallerSubscribes() {
		long file = this.alice.idOf("Projects/Welcome.txt");
		long room = this.alice.idOf("Projects");
		this.alice.post("/api/v4/user/subscriptions/nodes/" + file, "").expect(201);
		String list = "/api/v4/nodes?parent_id=" + room + "&filter=name:eq:Welcome.txt";
		String search = "/api/v4/nodes/search?depth_level=-1&search_string=Welcome";
		for (String path : List.of(list, search)) {
			assertThat(this.alice.get(path).json().at("/items/0").has("isSubscribed")).as(path).isFalse();
			assertThat(this.alice.get(path + "&show_subscription=true").json().at("/items/0/isSubscribed").asBoolean())
				.as(path)
				.isTrue();
			assertThat(this.onServer.get(path + "&show_subscription=true").json().at("/items/0").has("isSubscribed"))
				.as(path)
				.isFalse();
		}
		assertThat(this.alice.get("/api/v4/nodes/" + file).json().get("isSubscribed").asBoolean()).isTrue();
		assertThat(this.alice.get("/api/v4/nodes/" + room).json().get("isSubscribed").asBoolean()).isFalse();
		assertThat(this.onServer.get("/api/v4/nodes/" + file).json().has("isSubscribed")).isFalse();
	}

	@Test
	void searchExcludesEditors() {
		long id = this.alice.get(ACCOUNT).json().get("id").asLong();
		long website = this.alice.idOf("Projects/Website");
		long mine = this.alice.post("/api/v4/nodes/folders", Map.of("parentId", website, "name", "Website-2"))
			.expect(201)
			.id();
		String search = "/api/v4/nodes/search?depth_level=-1&search_string=Website&filter=";
		for (String field : List.of("createdById", "updatedById")) {
			assertThat(this.alice.names(search + field + ":neq:" + id)).containsExactly("Website");
			assertThat(this.alice.names(search + field + ":eq:" + id)).containsExactly("Website-2");
			this.onServer.get(search + field + ":neq:" + id).expectError(400, -92001);
		}
		this.alice.delete("/api/v4/nodes/" + mine).expect(204);
	}

	@Test
	void sharesHideTheirDownload() {
		long file = this.alice.idOf("Projects/Welcome.txt");
		JsonNode share = this.admin.post(SHARES, Map.of("nodeId", file, "hideDownload", true)).expect(201).json();
		String path = SHARES + "/" + share.get("id").asLong();
		String publicShare = "/api/v4/public/shares/downloads/" + share.get("accessKey").asString();
		Api anonymous = new Api(this.cloud);
		assertThat(share.get("hideDownload").asBoolean()).isTrue();
		assertThat(this.admin.get(path).json().get("hideDownload").asBoolean()).isTrue();
		assertThat(this.admin.get(SHARES).json().at("/items/0/hideDownload").asBoolean()).isTrue();
		assertThat(this.admin.get(path + "/qr").json().get("hideDownload").asBoolean()).isTrue();
		assertThat(anonymous.get(publicShare).expect(200).json().get("hideDownload").asBoolean()).isTrue();
		anonymous.post(publicShare, "").expectError(403, null);
		this.admin.put(path, Map.of("notes", "stays hidden")).expect(200);
		anonymous.post(publicShare, "").expectError(403, null);
		// expect no effect, because the request for several shares does not have this
		// field
		this.admin.put(SHARES, Map.of("objectIds", List.of(share.get("id").asLong()), "hideDownload", false))
			.expect(204);
		anonymous.post(publicShare, "").expectError(403, null);
		this.admin.put(path, Map.of("hideDownload", false)).expect(200);
		anonymous.post(publicShare, "").expect(201);
	}

	@Test
	void archivesOfHiddenSharesAreNotDownloadedEither() {
		long folder = this.alice.idOf("Projects/Website");
		JsonNode share = this.admin.post(SHARES, Map.of("nodeId", folder)).expect(201).json();
		Api anonymous = new Api(this.cloud);
		String url = anonymous.post("/api/v4/public/shares/downloads/" + share.get("accessKey").asString(), "")
			.expect(201)
			.json()
			.get("downloadUrl")
			.asString();
		this.admin.put(SHARES + "/" + share.get("id").asLong(), Map.of("hideDownload", true)).expect(200);
		anonymous.get(url).expectError(404, -50001);
	}

	@Test
	void serversDoNotHideDownloads() {
		long file = this.onServer.idOf("Projects/Welcome.txt");
		JsonNode share = this.onServer.post(SHARES, Map.of("nodeId", file, "hideDownload", true)).expect(201).json();
		assertThat(share.has("hideDownload")).isFalse();
		String publicShare = "/api/v4/public/shares/downloads/" + share.get("accessKey").asString();
		Api anonymous = new Api(this.server);
		assertThat(anonymous.get(publicShare).json().has("hideDownload")).isFalse();
		anonymous.post(publicShare, "").expect(201);
	}

	@Test
	void usersSubscribeToEveryRoomThatTheyGet() {
		JsonNode account = this.alice.get(ACCOUNT).expect(200).json();
		long id = account.get("id").asLong();
		assertThat(account.get("createdAt").asString()).isNotEmpty();
		assertThat(account.get("automaticallySubscribeDatarooms").asBoolean()).isFalse();
		long without = room("Without", id);
		Map<String, Object> wanted = Map.of("automaticallySubscribeDatarooms", true);
		assertThat(
				this.alice.put(ACCOUNT, wanted).expect(200).json().get("automaticallySubscribeDatarooms").asBoolean())
			.isTrue();
		assertThat(this.admin.get("/api/v4/users?filter=userName:eq:alice")
			.expect(200)
			.json()
			.at("/items/0/automaticallySubscribeDatarooms")
			.asBoolean()).isTrue();
		long with = room("With", id);
		assertThat(subscriptions()).containsExactly(with);
		// A user who is removed and added again gets access again, and is therefore
		// subscribed. A user whose permissions change is not subscribed again.
		this.alice.delete("/api/v4/user/subscriptions/nodes/" + with).expect(204);
		member(with, id, true);
		assertThat(subscriptions()).isEmpty();
		this.admin.send("DELETE", "/api/v4/nodes/rooms/" + without + "/users", Map.of("ids", List.of(id))).expect(204);
		member(without, id, false);
		assertThat(subscriptions()).containsExactly(without);
	}

	@Test
	void roomsThatInheritAreSubscribedToAsWell() {
		long id = this.alice.get(ACCOUNT).json().get("id").asLong();
		this.alice.put(ACCOUNT, Map.of("automaticallySubscribeDatarooms", true)).expect(200);
		long parent = room("Parent", this.admin.get(ACCOUNT).json().get("id").asLong());
		long before = child(parent, "Before");
		member(parent, id, false);
		assertThat(subscriptions()).containsExactly(parent, before);
		long after = child(parent, "After");
		assertThat(subscriptions()).containsExactly(parent, before, after);
	}

	@Test
	void serversKnowNoAutomaticSubscription() {
		Map<String, Object> wanted = Map.of("automaticallySubscribeDatarooms", true);
		JsonNode account = this.onServer.put(ACCOUNT, wanted).expect(200).json();
		assertThat(account.propertyNames()).doesNotContain("automaticallySubscribeDatarooms", "createdAt");
		assertThat(this.onServer.get("/api/v4/users").json().at("/items/0").propertyNames())
			.doesNotContain("automaticallySubscribeDatarooms");
		this.server.serverVersion("5.0.0");
		assertThat(this.onServer.unchecked().get(ACCOUNT).json().get("automaticallySubscribeDatarooms").asBoolean())
			.isFalse();
	}

	@Test
	void subscriptionsTellWhereNodesAre() {
		String subscriptions = "/api/v4/user/subscriptions/nodes";
		for (String path : List.of("Projects/Welcome.txt", "Projects/Website", "Projects/Website/style.css")) {
			long id = this.alice.idOf(path);
			this.alice.post(subscriptions + "/" + id, "").expect(201);
			long same = this.onServer.idOf(path);
			assertThat(this.onServer.post(subscriptions + "/" + same, "").json().propertyNames()).doesNotContain("name",
					"parentPath");
		}
		assertThat(this.alice.names(subscriptions + "?sort=name:desc")).containsExactly("Welcome.txt", "Website",
				"style.css");
		assertThat(this.alice.names(subscriptions + "?filter=name:cn:we&sort=name:asc")).containsExactly("Website",
				"Welcome.txt");
		assertThat(this.alice.names(subscriptions + "?filter=parentPath:cn:website")).containsExactly("style.css");
		assertThat(this.alice.get(subscriptions + "?sort=parentPath:desc").json().at("/items/0/parentPath").asString())
			.isEqualTo("/Projects/Website/");
		this.onServer.get(subscriptions + "?filter=name:cn:we").expectError(400, -92001);
		this.onServer.get(subscriptions + "?sort=name:asc").expectError(400, -92001);
	}

	@Test
	void recycleBinsOfNewRoomsKeepNodesAsLongAsTheDefaultSays() {
		JsonNode changed = this.admin.put(DEFAULTS, Map.of("globalRecycleBinRetentionPeriod", 30)).expect(200).json();
		assertThat(changed.get("globalRecycleBinRetentionPeriod").asInt()).isEqualTo(30);
		assertThat(changed.get("globalRecycleBinRetentionPeriodLegacy").asInt()).isEqualTo(9999);
		assertThat(this.alice.get("/api/v4/config/info/defaults").expect(200).json()).isEqualTo(changed);
		this.admin.put(DEFAULTS, Map.of("globalRecycleBinRetentionPeriod", 10_000)).expectError(400, -80018);
		long admin = this.admin.get(ACCOUNT).json().get("id").asLong();
		long room = room("New", admin);
		assertThat(this.admin.get("/api/v4/nodes/" + room).json().get("recycleBinRetentionPeriod").asInt())
			.isEqualTo(30);
		assertThat(this.admin.get("/api/v4/nodes/" + this.admin.idOf("Projects"))
			.json()
			.get("recycleBinRetentionPeriod")
			.asInt()).isEqualTo(9999);
		assertThat(this.onServer.put(DEFAULTS, Map.of("globalRecycleBinRetentionPeriod", 30)).expect(200).body())
			.doesNotContain("globalRecycleBin");
	}

	@Test
	void identityProvidersAreSwitchedAndListed() {
		long first = this.admin.post(PROVIDERS, provider("Beta", Map.of())).expect(201).id();
		JsonNode second = this.admin.post(PROVIDERS, provider("Alpha", Map.of("useAuthProxyEnabled", true)))
			.expect(201)
			.json();
		assertThat(second.get("useAuthProxyEnabled").asBoolean()).isTrue();
		assertThat(second.get("isEnabled").asBoolean()).isTrue();
		assertThat(second.get("isStandard").asBoolean()).isFalse();
		JsonNode changed = this.admin.put(PROVIDERS + "/" + first, Map.of("isEnabled", false)).expect(200).json();
		assertThat(changed.get("isEnabled").asBoolean()).isFalse();
		assertThat(changed.get("useAuthProxyEnabled").asBoolean()).isFalse();
		assertThat(providers("")).containsExactly("Beta", "Alpha");
		assertThat(providers("?sort=name:asc")).containsExactly("Alpha", "Beta");
		assertThat(providers("?sort=isEnabled:desc")).containsExactly("Alpha", "Beta");
		assertThat(providers("?filter=isEnabled:eq:false")).containsExactly("Beta");
		assertThat(providers("?filter=isStandard:eq:true")).isEmpty();
		// the API document does not list this error for the operation
		this.admin.unchecked().get(PROVIDERS + "?filter=name:eq:Beta").expectError(400, -92001);
	}

	@Test
	void identityProvidersOfServersHaveNoSwitch() {
		JsonNode provider = this.onServer.post(PROVIDERS, provider("Beta", Map.of("useAuthProxyEnabled", true)))
			.expect(201)
			.json();
		JsonNode changed = this.onServer.put(PROVIDERS + "/" + provider.get("id"), Map.of("isEnabled", false))
			.expect(200)
			.json();
		for (JsonNode answer : List.of(provider, changed)) {
			assertThat(answer.propertyNames()).doesNotContain("isEnabled", "isStandard", "useAuthProxyEnabled");
		}
		this.server.serverVersion("5.0.0");
		JsonNode later = this.onServer.unchecked().get(PROVIDERS).expect(200).json().get(0);
		assertThat(later.get("isEnabled").asBoolean()).isTrue();
		assertThat(later.get("useAuthProxyEnabled").asBoolean()).isFalse();
	}

	@Test
	void attributesOfUsersAreLimited() {
		List<Map<String, String>> items = new ArrayList<>();
		for (int i = 0; i < 201; i++) {
			items.add(Map.of("key", "k" + i, "value", "v"));
		}
		Map<String, Object> body = Map.of("items", items);
		for (String path : List.of("/api/v4/user/profileAttributes", "/api/v4/users/2/userAttributes")) {
			this.admin.put(path, body).expectError(400, -80063);
			this.onServer.put(path, body).expect(200);
		}
	}

	@Test
	void restartKeepsTheFieldsOfTheCloud(@TempDir Path directory) {
		String policies = "/api/v4/system/config/policies/";
		String share;
		DracoonEmulatorBuilder kept = DracoonEmulator.builder().profile(EmulatorProfile.CLOUD).directory(directory);
		try (DracoonEmulator first = kept.start()) {
			Api api = new Api(first).as("admin");
			share = SHARES + "/"
					+ api.post(SHARES, Map.of("nodeId", api.idOf("Projects/Welcome.txt"), "hideDownload", true))
						.expect(201)
						.id();
			api.put(ACCOUNT, Map.of("automaticallySubscribeDatarooms", true)).expect(200);
			api.put(DEFAULTS, Map.of("globalRecycleBinRetentionPeriod", 30)).expect(200);
			api.put(policies + "mfa/guest", Map.of("isMfaEnforced", true)).expect(200);
			api.put(policies + "virus_protection", Map.of("isVirusProtectionEnabled", false)).expect(200);
			long provider = api.post(PROVIDERS, provider("Alpha", Map.of("useAuthProxyEnabled", true)))
				.expect(201)
				.id();
			api.put(PROVIDERS + "/" + provider, Map.of("isEnabled", false)).expect(200);
		}
		try (DracoonEmulator second = kept.start()) {
			Api api = new Api(second).as("admin");
			assertThat(api.get(share).json().get("hideDownload").asBoolean()).isTrue();
			assertThat(api.get(ACCOUNT).json().get("automaticallySubscribeDatarooms").asBoolean()).isTrue();
			assertThat(api.get(DEFAULTS).json().get("globalRecycleBinRetentionPeriod").asInt()).isEqualTo(30);
			assertThat(api.get(policies + "mfa").json().get("enforcedUserTypes").toString()).isEqualTo("[\"guest\"]");
			assertThat(api.get(policies + "virus_protection").json().get("isVirusProtectionEnabled").asBoolean())
				.isFalse();
			assertThat(api.get(PROVIDERS).json().at("/0/isEnabled").asBoolean()).isFalse();
			assertThat(api.get(PROVIDERS).json().at("/0/useAuthProxyEnabled").asBoolean()).isTrue();
		}
	}

	private List<String> providers(String query) {
		return this.admin.get(PROVIDERS + query)
			.expect(200)
			.json()
			.valueStream()
			.map((provider) -> provider.get("name").asString())
			.toList();
	}

	private static Map<String, Object> provider(String name, Map<String, Object> more) {
		String url = "https://" + name + ".example.com/";
		Map<String, Object> provider = new LinkedHashMap<>(more);
		for (String field : List.of("issuer", "authorizationEndPointUrl", "tokenEndPointUrl", "userInfoEndPointUrl",
				"jwksEndPointUrl")) {
			provider.put(field, url + field);
		}
		provider.put("name", name);
		provider.put("clientId", "id");
		provider.put("clientSecret", "secret");
		provider.put("redirectUris", List.of(url));
		provider.put("scopes", List.of("openid", "email", "profile"));
		provider.put("mappingClaim", "email");
		return provider;
	}

	private long room(String name, long adminId) {
		long admin = this.admin.get(ACCOUNT).json().get("id").asLong();
		return this.admin
			.post("/api/v4/nodes/rooms",
					Map.of("name", name, "adminIds", (adminId != admin) ? List.of(admin, adminId) : List.of(admin)))
			.expect(201)
			.id();
	}

	private long child(long parent, String name) {
		return this.admin
			.post("/api/v4/nodes/rooms", Map.of("name", name, "parentId", parent, "inheritPermissions", true))
			.expect(201)
			.id();
	}

	private void member(long room, long id, boolean manage) {
		Map<String, Object> permissions = Map.of("manage", manage, "read", true, "create", manage, "change", manage,
				"delete", manage, "manageDownloadShare", manage, "manageUploadShare", manage, "readRecycleBin", manage,
				"restoreRecycleBin", manage, "deleteRecycleBin", manage);
		this.admin
			.put("/api/v4/nodes/rooms/" + room + "/users",
					Map.of("items", List.of(Map.of("id", id, "permissions", permissions))))
			.expect(204);
	}

	private List<Long> subscriptions() {
		return this.alice.get("/api/v4/user/subscriptions/nodes?sort=nodeId:asc")
			.expect(200)
			.json()
			.get("items")
			.valueStream()
			.map((node) -> node.get("id").asLong())
			.toList();
	}

}
