// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests customers, licences and plans.
 */
class ProvisioningTests {

	private static final String CUSTOMERS = "/api/v4/provisioning/customers";

	private static final String WEBHOOKS = "/api/v4/provisioning/webhooks";

	private static final String PLAN = "/api/v4/internal/tenant/subscription_plan";

	private static final long QUOTA = 10_000_000;

	private static DracoonEmulator emulator;

	private Api operator;

	private Api admin;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.builder().licensedUsers(20).start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@BeforeEach
	void login() {
		emulator.reset();
		this.operator = new Api(emulator).withHeader("X-Sds-Service-Token", "dracoon-emulator");
		this.admin = new Api(emulator).as("admin");
		limitOwnUsers(10);
	}

	private void limitOwnUsers(int users) {
		this.operator.put(CUSTOMERS + "/1", Map.of("customerContractType", "pay", "userMax", users)).expect(200);
	}

	private static Map<String, Object> customer(String company, int users) {
		return Map.of("companyName", company, "customerContractType", "demo", "trialDays", 14, "quotaMax", QUOTA,
				"userMax", users, "firstAdminUser",
				Map.of("firstName", "Jane", "lastName", "Doe", "userName", "jane", "email", "jane@example.com"),
				"customerAttributes", Map.of("items", List.of(Map.of("key", "region", "value", "south"))));
	}

	@Test
	void isForTheServiceTokenOnly() {
		for (String path : List.of(CUSTOMERS, CUSTOMERS + "/1", CUSTOMERS + "/1/users", WEBHOOKS, PLAN)) {
			this.operator.get(path).expect(200);
			this.admin.get(path).expectError(401, -10012);
		}
		new Api(emulator).withHeader("X-Sds-Service-Token", "wrong").get(CUSTOMERS).expectError(401, -10012);
	}

	@Test
	void createsChangesAndRemovesCustomers() {
		JsonNode created = this.operator.post(CUSTOMERS, customer("Example", 5)).expect(201).json();
		assertThat(created.get("firstAdminUser").get("userName").asString()).isEqualTo("jane");
		String path = CUSTOMERS + "/" + created.get("id").asLong();
		JsonNode found = this.operator.get(path + "?include_attributes=true").expect(200).json();
		assertThat(found.get("trialDaysLeft").asInt()).isEqualTo(14);
		assertThat(found.get("customerAttributes").get("items").get(0).get("value").asString()).isEqualTo("south");
		assertThat(this.operator.get(path).expect(200).json().get("customerAttributes")).isNull();
		JsonNode changed = this.operator
			.put(path, Map.of("customerContractType", "pay", "companyName", "Example Ltd", "isLocked", true))
			.expect(200)
			.json();
		assertThat(changed.get("companyName").asString()).isEqualTo("Example Ltd");
		assertThat(changed.get("lockStatus").asBoolean()).isTrue();
		this.operator.delete(path).expect(204);
		this.operator.get(path).expectError(404, -90103);
		this.operator.delete(CUSTOMERS + "/1").expectError(400, null);
	}

	@Test
	void listsCustomersAndTheirUsers() {
		long id = this.operator.post(CUSTOMERS, customer("Example", 5)).expect(201).id();
		assertThat(companies("?filter=companyName:cn:exam")).containsExactly("Example");
		assertThat(companies("?filter=attributeKey:eq:region")).containsExactly("Example");
		assertThat(companies("?filter=attributeKey:nex:region")).containsExactly("DRACOON emulator");
		assertThat(companies("?filter=userLogin:eq:jane")).containsExactly("Example");
		assertThat(companies("?sort=userMax:asc")).containsExactly("Example", "DRACOON emulator");
		JsonNode users = this.operator.get(CUSTOMERS + "/" + id + "/users?include_roles=true").expect(200).json();
		assertThat(users.get("items").size()).isOne();
		assertThat(users.get("items").get(0).get("userRoles").get("items").size()).isGreaterThan(4);
		assertThat(this.operator.get(CUSTOMERS + "/1/users?filter=userName:eq:bob").json().get("items").size()).isOne();
		// users of one customer do not see those of another
		assertThat(this.admin.get("/api/v4/users?filter=userName:eq:jane").json().get("items")).isEmpty();
	}

	private List<String> companies(String query) {
		return this.operator.get(CUSTOMERS + query)
			.expect(200)
			.json()
			.get("items")
			.valueStream()
			.map((customer) -> customer.get("companyName").asString())
			.toList();
	}

	@Test
	void checksCustomers() {
		this.operator.post(CUSTOMERS, Map.of("customerContractType", "pay")).expectError(400, -80000);
		Map<String, Object> admin = Map.of("firstName", "Jane", "lastName", "Doe", "userName", "jane");
		this.operator
			.post(CUSTOMERS,
					Map.of("customerContractType", "pay", "quotaMax", 1000, "userMax", 1, "firstAdminUser", admin))
			.expectError(400, -90510);
		this.operator
			.post(CUSTOMERS,
					Map.of("customerContractType", "pay", "quotaMax", -1, "userMax", 0, "firstAdminUser", admin))
			.expectError(400, -80001);
		String path = CUSTOMERS + "/" + this.operator.post(CUSTOMERS, customer("Example", 5)).expect(201).id();
		this.operator.put(path, Map.of("customerContractType", "pay")).expect(200);
		this.operator.put(path, Map.of("customerContractType", "demo")).expectError(400, -90111);
	}

	@Test
	void keepsAttributes() {
		String attributes = CUSTOMERS + "/1/customerAttributes";
		this.operator.put(attributes, Map.of("items", List.of(entry("a", "1"), entry("b", "2")))).expect(200);
		this.operator.put(attributes, Map.of("items", List.of(entry("A", "3")))).expect(200);
		JsonNode items = this.operator.get(attributes + "?sort=key:asc").expect(200).json().get("items");
		assertThat(items.size()).isEqualTo(2);
		assertThat(items.get(0).get("value").asString()).isEqualTo("3");
		this.operator.post(attributes, Map.of("items", List.of(entry("c", "4")))).expect(201);
		assertThat(this.operator.get(attributes).json().get("items").size()).isOne();
		this.operator.put(attributes, Map.of("items", List.of(entry("x", "1"), entry("X", "2"))))
			.expectError(400, -80015);
		this.operator.delete(attributes + "/c").expect(204);
		this.operator.delete(attributes + "/c").expectError(404, -70550);
	}

	private static Map<String, String> entry(String key, String value) {
		return Map.of("key", key, "value", value);
	}

	@Test
	void locksAllUsersOut() {
		this.operator.put(CUSTOMERS + "/1", Map.of("customerContractType", "pay", "isLocked", true)).expect(200);
		this.admin.get("/api/v4/user/ping").expectError(401, -10012);
		new Api(emulator).token(Map.of("grant_type", "password", "username", "admin", "password", Api.PASSWORD))
			.expectOAuthError(400, "invalid_grant");
	}

	@Test
	void changesTheQuota() {
		this.operator.put(CUSTOMERS + "/1", Map.of("customerContractType", "pay", "quotaMax", 1024 * 1024)).expect(200);
		assertThat(this.admin.get("/api/v4/user/account/customer").expect(200).json().get("spaceLimit").asLong())
			.isEqualTo(1024 * 1024);
		this.admin
			.post("/api/v4/nodes/files/uploads", Map.of("parentId", this.admin.idOf("Projects"), "name", "big", "size",
					2 * 1024 * 1024, "directS3Upload", true))
			.expectError(507, -90200);
	}

	@Test
	void obeysTheLicence() {
		this.operator.post(CUSTOMERS, customer("Example", 11)).expectError(402, -90100);
		String path = CUSTOMERS + "/" + this.operator.post(CUSTOMERS, customer("Example", 10)).expect(201).id();
		this.operator.put(path, Map.of("customerContractType", "demo", "userMax", 11)).expectError(402, -90100);
		limitOwnUsers(4);
		Map<String, Object> user = Map.of("firstName", "Fay", "lastName", "Ford", "userName", "fay", "email",
				"fay@example.com");
		this.admin.post("/api/v4/users", user).expect(201);
		this.admin
			.post("/api/v4/users",
					Map.of("firstName", "Gil", "lastName", "Gray", "userName", "gil", "email", "gil@example.com"))
			.expectError(403, -70505);
	}

	@Test
	void offersWhatIsBooked() {
		this.operator.put(PLAN, Map.of("subscriptionPlanId", -1)).expectError(400, -80003);
		this.operator.put(PLAN, Map.of("subscriptionPlanId", 7)).expectError(400, -92001);
		this.admin.get("/api/v4/system/config/policies/mfa").expect(200);
		assertThat(this.operator.put(PLAN, Map.of("subscriptionPlanId", 1))
			.expect(200)
			.json()
			.get("subscriptionPlanId")
			.asInt()).isOne();
		this.admin.get("/api/v4/system/config/policies/mfa").expectError(402, -89000);
		this.admin.get("/api/v4/user/account/mfa/totp").expectError(402, -89000);
		JsonNode current = this.admin.get("/api/v4/config/info/product_packages/current").expect(200).json();
		assertThat(current.get("packages").get(0).get("features").get(0).get("isAvailable").asBoolean()).isFalse();
	}

	@Test
	void tellsWebhooksAboutCustomers() throws Exception {
		BlockingQueue<String> received = new LinkedBlockingQueue<>();
		DisposableServer receiver = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.handle((request, response) -> request.receive()
				.aggregate()
				.asString()
				.doOnNext(received::add)
				.then(response.status(204).send()))
			.bindNow();
		try {
			String url = "http://127.0.0.1:" + receiver.port() + "/hook";
			long id = this.operator.post(WEBHOOKS, Map.of("name", "Customers", "url", url, "secret", "top secret",
					"eventTypeNames", List.of("customer.created")))
				.expect(201)
				.id();
			this.operator
				.post(WEBHOOKS,
						Map.of("name", "Files", "url", url, "secret", "s", "eventTypeNames", List.of("file.created")))
				.expectError(400, -80060);
			this.operator.post(CUSTOMERS, customer("Example", 5)).expect(201);
			assertThat(received.poll(10, TimeUnit.SECONDS)).contains("\"eventType\":17", "Example");
			this.admin.get("/api/v4/settings/webhooks/" + id).expectError(404, -91000);
			this.operator.post(WEBHOOKS + "/" + id + "/reset_lifetime", "").expect(200);
			this.operator.delete(WEBHOOKS + "/" + id).expect(204);
			assertThat(this.operator.get(WEBHOOKS + "/event_types").expect(200).json().get("items")).isNotEmpty();
		}
		finally {
			receiver.disposeNow(Duration.ofMinutes(1));
		}
	}

}
