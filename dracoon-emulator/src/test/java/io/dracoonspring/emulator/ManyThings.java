// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.internal.http.PngImage;

/**
 * Creates an object of every kind that an emulator can remember.
 */
final class ManyThings {

	static final String SEED = """
			settings:
			  language: de
			  share-password-from: 3
			  min-password-lengths: { login: 10, shares: 6 }
			  s3-tags:
			    - { key: cost, value: "1", mandatory: false }
			clients:
			  - { id: my-app, secret: s3cret, name: My application }
			users:
			  - { name: carol, roles: [room-manager], key-pair: A }
			  - { name: dave, states: [locked] }
			groups:
			  - { name: Sellers, members: [carol, bob], roles: [log-auditor] }
			rooms:
			  - name: Sales
			    quota: 1_000_000
			    members: { admin: admin, carol: edit }
			    groups: { Sellers: [read, create] }
			    folders:
			      - name: Offers
			        files:
			          - { name: offer.txt, text: Ten apples }
			shares:
			  - { download: Projects/Welcome.txt, access-key: welcome, password: Secret-1, max-downloads: 9 }
			  - { upload: Projects/Website, name: Inbox, access-key: inbox, max-files: 2, expires-after: P1D }
			""";

	private static final String CONFIG = "/api/v4/system/config/";

	private static final byte[] PNG = Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

	private ManyThings() {
	}

	static Map<String, String> login(String user) {
		return Map.of("grant_type", "password", "username", user, "password", Api.PASSWORD);
	}

	static void happen(DracoonEmulator emulator) {
		Api anybody = new Api(emulator);
		Api admin = anybody.as("admin");
		files(admin, anybody.as("alice"), anybody.as("bob"));
		people(admin, anybody);
		rooms(admin);
		configuration(admin);
		operator(anybody.withHeader("X-Sds-Service-Token", "dracoon-emulator"));
		emulator.advanceClock(Duration.ofHours(1));
	}

	private static void files(Api admin, Api alice, Api bob) {
		long projects = admin.idOf("Projects");
		long welcome = admin.idOf("Projects/Welcome.txt");
		upload(alice, projects, "a.txt", "first version", "fail");
		long file = upload(alice, projects, "a.txt", "second version", "overwrite");
		upload(alice, projects, "eicar.txt",
				"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*", "fail");
		alice.put("/api/v4/nodes/files/" + file, Map.of("classification", 2, "notes", "Read me", "expiration",
				Map.of("enableExpiration", true, "expireAt", "2099-01-01T00:00:00Z")))
			.expect(200);
		bob.post("/api/v4/nodes/" + file + "/comments", Map.of("text", "First")).expect(201);
		long second = alice.post("/api/v4/nodes/" + file + "/comments", Map.of("text", "Second")).expect(201).id();
		alice.delete("/api/v4/nodes/comments/" + second).expect(204);
		bob.put("/api/v4/nodes/favorites", Map.of("isFavorite", true, "objectIds", List.of(file, welcome))).expect(204);
		bob.post("/api/v4/user/subscriptions/nodes/" + welcome, "").expect(201);
		long folder = alice.post("/api/v4/nodes/folders", Map.of("parentId", projects, "name", "Old")).expect(201).id();
		upload(alice, folder, "deleted.txt", "deleted", "fail");
		alice.delete("/api/v4/nodes/" + folder).expect(204);
		alice
			.post("/api/v4/nodes/" + admin.idOf("Projects/Reports") + "/copy_to",
					Map.of("items", List.of(Map.of("id", welcome, "name", "Copy.txt"))))
			.expect(201);
		long share = alice
			.post("/api/v4/shares/downloads", Map.of("nodeId", file, "name", "Shared", "password", "Offer-2026!",
					"expiration", Map.of("enableExpiration", true, "expireAt", "2098-01-01T00:00:00Z")))
			.expect(201)
			.id();
		alice.post("/api/v4/user/subscriptions/download_shares/" + share, "").expect(201);
		alice.post("/api/v4/shares/uploads", Map.of("targetId", projects)).expect(201);
		alice.postBytes("/api/v4/user/account/avatar", PngImage.encode(256, 256, (x, y) -> x * y)).expect(201);
	}

	static long upload(Api api, long parent, String name, String text, String strategy) {
		JsonNode channel = api
			.post("/api/v4/nodes/files/uploads", Map.of("parentId", parent, "name", name, "directS3Upload", true))
			.expect(201)
			.json();
		String upload = "/api/v4/nodes/files/uploads/" + channel.get("uploadId").asString();
		String url = api
			.post(upload + "/s3_urls", Map.of("size", text.length(), "firstPartNumber", 1, "lastPartNumber", 1))
			.expect(201)
			.json()
			.at("/urls/0/url")
			.asString();
		String etag = api.putBytes(url, text);
		api.put(upload + "/s3",
				Map.of("parts", List.of(Map.of("partNumber", 1, "partEtag", etag)), "resolutionStrategy", strategy))
			.expect(202);
		while (true) {
			JsonNode status = api.get(upload).expect(200).json();
			if ("done".equals(status.get("status").asString())) {
				return status.at("/node/id").asLong();
			}
		}
	}

	private static void people(Api admin, Api anybody) {
		long erin = admin.post("/api/v4/users",
				Map.of("firstName", "Erin", "lastName", "Earl", "userName", "erin", "email", "erin@example.com",
						"authData", Map.of("method", "basic", "mustChangePassword", true, "password", "Erin-2026!!")))
			.expect(201)
			.id();
		admin
			.put("/api/v4/users/" + erin + "/userAttributes",
					Map.of("items", List.of(Map.of("key", "floor", "value", "3"))))
			.expect(200);
		admin.post("/api/v4/roles/4/users", Map.of("ids", List.of(erin))).expect(200);
		Api bob = anybody.as("bob");
		bob.put("/api/v4/user/profileAttributes", Map.of("items", List.of(Map.of("key", "theme", "value", "dark"))))
			.expect(200);
		bob.put("/api/v4/user/notifications/config/1", Map.of("channelIds", List.of())).expect(200);
		anybody.post("/api/v4/auth/reset_password", Map.of("userName", "carol")).expect(204);
		anybody.token(Map.of("grant_type", "password", "username", "carol", "password", "wrong"))
			.expectOAuthError(400, "invalid_grant");
	}

	private static void rooms(Api admin) {
		long vault = admin.idOf("Vault");
		String room = "/api/v4/nodes/rooms/" + vault;
		String keyPair = admin.get("/api/v4/user/account/keypair?version=RSA-4096").expect(200).body();
		admin.post(room + "/keypair", keyPair).expect(204);
		admin.post("/api/v4/settings/keypair", keyPair).expect(204);
		long group = admin.post("/api/v4/groups", Map.of("name", "Staff")).expect(201).id();
		admin
			.put(room + "/groups", Map.of("items", List
				.of(Map.of("id", group, "permissions", Map.of("read", true), "newGroupMemberAcceptance", "pending"))))
			.expect(204);
		admin.post("/api/v4/groups/" + group + "/users", Map.of("ids", List.of(3))).expect(200);
		String projects = "/api/v4/nodes/rooms/" + admin.idOf("Projects");
		admin.put(projects + "/policies", Map.of("defaultExpirationPeriod", 86_400, "virusProtectionEnabled", true))
			.expect(204);
		admin.post(projects + "/s3_tags", Map.of("ids", List.of(1))).expect(201);
		admin
			.post("/api/v4/nodes/rooms",
					Map.of("name", "Below", "parentId", admin.idOf("Projects"), "inheritPermissions", true))
			.expect(201);
	}

	private static void configuration(Api admin) {
		long hook = admin
			.post("/api/v4/settings/webhooks", Map.of("name", "Hook", "url", "https://127.0.0.1:9/hook", "secret",
					"top secret", "eventTypeNames", List.of("folder.created", "folder.deleted")))
			.expect(201)
			.id();
		admin
			.put("/api/v4/nodes/rooms/" + admin.idOf("Projects") + "/webhooks",
					Map.of("items", List.of(Map.of("webhookId", hook, "isAssigned", true))))
			.expect(200);
		admin.put(CONFIG + "settings/general", Map.of("sharePasswordSmsEnabled", true)).expect(200);
		admin.put(CONFIG + "policies/passwords", Map.of("sharesPasswordPolicies", Map.of("minLength", 7))).expect(200);
		admin.put(CONFIG + "settings/syslog", Map.of("host", "log.example.com", "port", 514, "protocol", "TCP"))
			.expect(200);
		admin
			.post(CONFIG + "auth/radius",
					Map.of("ipAddress", "10.0.0.1", "port", 1812, "sharedSecret", "secret", "otpPinFirst", true))
			.expect(201);
		admin
			.post(CONFIG + "auth/ads",
					Map.of("alias", "Directory", "serverIp", "10.0.0.2", "serverPort", 389, "serverAdminName", "admin",
							"serverAdminPassword", "secret", "ldapUsersDomain", "dc=example", "userFilter", "uid"))
			.expect(201);
		admin
			.post(CONFIG + "oauth/clients",
					Map.of("clientId", "another", "clientName", "Another", "grantTypes", List.of("password")))
			.expect(201);
		admin
			.put("/api/v4/settings",
					Map.of("homeRoomsActive", true, "homeRoomParentName", "Homes", "homeRoomQuota", 1000))
			.expect(200);
		long image = admin.postForm("/branding/api/v1/branding/files?type=webLogo", PNG).expect(201).id();
		admin
			.put("/branding/api/v1/branding",
					Map.of("productName", "House", "images", List.of(Map.of("id", image, "type", "webLogo"))))
			.expect(200);
		admin
			.post("/reporting/api/reports", Map.of("name", "Audit", "type", "single", "subType", "general-audit-report",
					"formats", List.of("csv-plain"), "target", Map.of("id", admin.idOf("Projects"))))
			.expect(201);
	}

	private static void operator(Api operator) {
		operator.post("/api/v4/provisioning/customers",
				Map.of("companyName", "Example", "customerContractType", "demo", "trialDays", 14, "quotaMax", 2_000_000,
						"userMax", 5, "firstAdminUser",
						Map.of("firstName", "Jane", "lastName", "Doe", "userName", "jane", "email", "jane@example.com"),
						"customerAttributes", Map.of("items", List.of(Map.of("key", "region", "value", "south")))))
			.expect(201);
		operator
			.post("/api/v4/provisioning/webhooks", Map.of("name", "Tenant", "url", "https://127.0.0.1:9/tenant",
					"eventTypeNames", List.of("customer.created")))
			.expect(201);
	}

}
