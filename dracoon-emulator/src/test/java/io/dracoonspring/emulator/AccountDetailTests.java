// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.internal.http.PngImage;
import io.dracoonspring.emulator.internal.state.Totp;

import static org.assertj.core.api.Assertions.assertThat;

class AccountDetailTests {

	private static final String ACCOUNT = "/api/v4/user/account";

	private DracoonEmulator emulator;

	private Api anonymous;

	private Api bob;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.start();
		this.anonymous = new Api(this.emulator);
		this.bob = this.anonymous.as("bob");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void usersChangeTheirAccounts() {
		JsonNode changed = this.bob
			.put(ACCOUNT, Map.of("userName", "bobby", "lastName", "Bond", "phone", "007", "language", "de-DE"))
			.expect(200)
			.json();
		assertThat(changed.get("userName").asString()).isEqualTo("bobby");
		assertThat(changed.get("language").asString()).isEqualTo("de-DE");
		this.anonymous.as("bobby");
		this.bob.put(ACCOUNT, Map.of("userName", "Alice")).expectError(409, -70564);
		this.bob.put(ACCOUNT, Map.of("firstName", "x".repeat(151))).expectError(400, -80007);
		this.bob.put(ACCOUNT, Map.of("email", "x")).expectError(400, -80009);
		this.bob.put(ACCOUNT, Map.of("acceptEULA", false)).expectError(400, -70103);
		this.bob.put(ACCOUNT, Map.of("acceptEULA", true)).expect(200);
		this.bob.put(ACCOUNT, Map.of("acceptEULA", true)).expectError(400, -70104);
	}

	@Test
	void usersKeepProfileAttributes() {
		String attributes = "/api/v4/user/profileAttributes";
		Map<String, Object> items = Map.of("items",
				List.of(Map.of("key", "theme", "value", "dark"), Map.of("key", "size", "value", "9")));
		assertThat(this.bob.put(attributes, items).expect(200).json().get("items").size()).isEqualTo(2);
		JsonNode page = this.bob.get(attributes + "?sort=key:desc&limit=1").expect(200).json();
		assertThat(page.get("items").get(0).get("key").asString()).isEqualTo("theme");
		assertThat(page.get("range").get("total").asInt()).isEqualTo(2);
		this.bob.delete(attributes + "/Theme").expect(204);
		this.bob.delete(attributes + "/theme").expectError(404, -70550);
		this.bob.delete(attributes + "/a.b").expectError(400, -80023);
	}

	@Test
	void usersHavePictures() {
		String avatar = ACCOUNT + "/avatar";
		JsonNode old = this.bob.get(avatar).expect(200).json();
		assertThat(old.get("isCustomAvatar").asBoolean()).isFalse();
		assertThat(this.anonymous.bytes("GET", old.get("avatarUri").asString(), null)).startsWith((byte) 0x89, 'P', 'N',
				'G');
		byte[] picture = PngImage.encode(256, 256, (x, y) -> x * y);
		JsonNode changed = this.bob.postBytes(avatar, picture).expect(201).json();
		assertThat(changed.get("isCustomAvatar").asBoolean()).isTrue();
		assertThat(this.anonymous.bytes("GET", changed.get("avatarUri").asString(), null)).isEqualTo(picture);
		String uuid = changed.get("avatarUuid").asString();
		this.anonymous.get("/api/v4/resources/users/3/avatar/" + uuid).expect(200);
		this.anonymous.get("/api/v4/resources/users/3/avatar/" + old.get("avatarUuid").asString())
			.expectError(404, -70028);
		this.anonymous.get("/api/v4/downloads/avatar/2/" + uuid).expectError(404, -70028);
		this.bob.postBytes(avatar, new byte[] { 1, 2, 3 }).expectError(400, -80042);
		this.bob.postBytes(avatar, PngImage.encode(255, 256, (x, y) -> 0)).expectError(400, -80044);
		this.bob.postBytes(avatar, new byte[5 * 1024 * 1024 + 1]).expectError(400, -80043);
		assertThat(this.bob.delete(avatar).expect(200).json().get("isCustomAvatar").asBoolean()).isFalse();
	}

	@Test
	void pictureMayBeAJpegInAForm() {
		ByteBuffer jpeg = ByteBuffer.allocate(40);
		jpeg.putShort((short) 0xFFD8).putShort((short) 0xFFE0).putShort((short) 4).putShort((short) 0);
		jpeg.putShort((short) 0xFFC0).putShort((short) 11).put((byte) 8).putShort((short) 256).putShort((short) 256);
		byte[] picture = jpeg.array();
		this.bob.postForm(ACCOUNT + "/avatar", picture).expect(201);
		String uri = this.bob.get(ACCOUNT + "/avatar").json().get("avatarUri").asString();
		assertThat(this.anonymous.bytes("GET", uri, null)).isEqualTo(picture);
	}

	@Test
	void usersSetUpASecondFactor() {
		String totp = ACCOUNT + "/mfa/totp";
		this.bob.post(totp, Map.of("id", 1, "otp", "123456")).expectError(400, -10111);
		JsonNode setup = this.bob.get(totp).expect(201).json();
		String secret = setup.get("secret").asString();
		assertThat(setup.get("otpUri").asString()).startsWith("otpauth://totp/").contains(secret);
		assertThat(setup.get("qrCode").asString()).startsWith("data:image/png;base64,");
		long id = setup.get("id").asLong();
		this.bob.post(totp, Map.of("id", id, "otp", "12345")).expectError(400, -80067);
		this.bob.post(totp, Map.of("id", id, "otp", wrong(secret))).expectError(400, -10110);
		this.bob.post(totp, Map.of("id", id, "otp", otp(secret))).expect(204);
		this.bob.get(totp).expectError(409, null);
		assertThat(this.bob.get(ACCOUNT + "/mfa").json().get("mfaSetups").get(0).get("mfaType").asString())
			.isEqualTo("TOTP");
		login("bob", Api.PASSWORD).expectOAuthError(400, "invalid_grant");
		this.bob.delete(totp + "/" + id + "?valid_otp=" + wrong(secret)).expectError(400, -10110);
		this.anonymous.as("admin").put("/api/v4/users/3", Map.of("mfaConfig", Map.of("mfaEnforced", true))).expect(200);
		this.bob.delete(totp + "/" + id + "?valid_otp=" + otp(secret)).expectError(400, -10113);
		String code = this.anonymous.as("admin")
			.post("/api/v4/users/3/mfa/emergency_code", "")
			.expect(200)
			.json()
			.get("code")
			.asString();
		this.bob.delete(ACCOUNT + "/mfa?emergency_code=x").expectError(400, -10110);
		this.bob.delete(ACCOUNT + "/mfa?emergency_code=" + code).expect(204);
		this.bob.delete(ACCOUNT + "/mfa?emergency_code=" + code).expectError(400, -10111);
		login("bob", Api.PASSWORD).expect(200);
	}

	@Test
	void theLoginPageAsksForTheSecondFactor() {
		JsonNode setup = this.bob.get(ACCOUNT + "/mfa/totp").json();
		String secret = setup.get("secret").asString();
		this.bob.post(ACCOUNT + "/mfa/totp", Map.of("id", setup.get("id").asLong(), "otp", otp(secret))).expect(204);
		String page = "/oauth/authorize?response_type=code&client_id=dracoon-emulator&state=s";
		Map<String, String> form = Map.of("username", "bob", "password", Api.PASSWORD);
		assertThat(this.anonymous.form(page, form, null).expect(401).body()).contains("one-time password is needed");
		Map<String, String> wrong = Map.of("username", "bob", "password", Api.PASSWORD, "otp", wrong(secret));
		this.anonymous.form(page, wrong, null).expect(401);
		Map<String, String> right = Map.of("username", "bob", "password", Api.PASSWORD, "otp", otp(secret));
		assertThat(this.anonymous.form(page, right, null).expect(303).location()).contains("code=");
	}

	@Test
	void oneTimePasswordsAreThoseOfTheStandard() {
		String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
		assertThat(Totp.generate(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
		assertThat(Totp.generate(secret, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
	}

	@Test
	void usersChooseWhatTheyHearOf() {
		String config = "/api/v4/user/notifications/config";
		JsonNode configs = this.bob.get(config).expect(200).json().get("items");
		assertThat(configs.get(0).get("channelIds").get(0).asInt()).isOne();
		JsonNode changed = this.bob.put(config + "/1", Map.of("channelIds", List.of())).expect(200).json();
		assertThat(changed.get("channelIds").size()).isZero();
		this.bob.put(config + "/99", Map.of("channelIds", List.of())).expectError(400, -70120);
		this.bob.put(config + "/1", Map.of("channelIds", List.of(99))).expectError(400, -70121);
		this.bob.put(config + "/3", Map.of("channelIds", List.of(2))).expectError(400, -70123);
		this.bob.put(config + "/1", Map.of()).expectError(400, -80000);
		assertThat(this.bob.get("/api/v4/resources/user/notifications/scopes").json().get("items").size()).isEqualTo(3);
	}

	@Test
	void usersSubscribeNodes() {
		String nodes = "/api/v4/user/subscriptions/nodes";
		long projects = this.bob.idOf("Projects");
		long welcome = this.bob.idOf("Projects/Welcome.txt");
		JsonNode subscribed = this.bob.post(nodes + "/" + welcome, "").expect(201).json();
		assertThat(subscribed.get("authParentId").asLong()).isEqualTo(projects);
		this.bob.put(nodes, Map.of("isSubscribed", true, "objectIds", List.of(projects))).expect(204);
		assertThat(this.bob.get(nodes + "?sort=nodeId:desc").json().get("items").get(0).get("id").asLong())
			.isEqualTo(welcome);
		assertThat(this.bob.get(nodes + "?filter=" + Api.encode("nodeId:eq:" + projects)).json().get("items").size())
			.isOne();
		this.bob.delete(nodes + "/" + welcome).expect(204);
		assertThat(this.bob.get(nodes).json().get("range").get("total").asInt()).isOne();
		this.bob.post(nodes + "/999999", "").expectError(404, -41000);
		this.bob.put(nodes, Map.of("isSubscribed", true, "objectIds", LongStream.range(1, 202).boxed().toList()))
			.expectError(400, -80063);
	}

	@Test
	void usersSubscribeShares() {
		Api alice = this.anonymous.as("alice");
		long file = alice.idOf("Projects/Welcome.txt");
		long target = alice.idOf("Projects");
		long download = alice.post("/api/v4/shares/downloads", Map.of("nodeId", file)).expect(201).id();
		long upload = alice.post("/api/v4/shares/uploads", Map.of("targetId", target)).expect(201).id();
		String downloads = "/api/v4/user/subscriptions/download_shares";
		String uploads = "/api/v4/user/subscriptions/upload_shares";
		assertThat(alice.post(downloads + "/" + download, "").expect(201).json().get("authParentId").asLong())
			.isEqualTo(target);
		this.bob.post(downloads + "/" + download, "").expectError(403, null);
		alice.post(downloads + "/999", "").expectError(404, -60000);
		alice.post(uploads + "/999", "").expectError(404, -60500);
		alice.put(uploads, Map.of("isSubscribed", true, "objectIds", List.of(upload))).expect(204);
		assertThat(alice.get(uploads + "?filter=" + Api.encode("targetNodeId:eq:" + target)).json().get("items").size())
			.isOne();
		assertThat(alice.get(downloads + "?filter=" + Api.encode("downloadShareId:eq:" + download))
			.json()
			.get("items")
			.size()).isOne();
		alice.delete(downloads + "/" + download).expect(204);
		assertThat(alice.get(downloads).json().get("range").get("total").asInt()).isZero();
		alice.put(uploads, Map.of("isSubscribed", false, "objectIds", List.of(upload))).expect(204);
		assertThat(alice.get(uploads).json().get("range").get("total").asInt()).isZero();
	}

	@Test
	void usersTakeClientsTheirAccess() {
		String authorizations = "/api/v4/user/oauth/authorizations";
		Api second = this.anonymous.as("bob");
		JsonNode all = second.get(authorizations).expect(200).json();
		assertThat(all.size()).isEqualTo(2);
		long first = all.get(0).get("isCurrentAuthorization").asBoolean() ? all.get(1).get("id").asLong()
				: all.get(0).get("id").asLong();
		assertThat(second.get(authorizations + "?filter=" + Api.encode("isStandard:eq:true")).json().size()).isZero();
		second.delete(authorizations + "/dracoon-emulator/" + first).expect(204);
		this.bob.get(ACCOUNT).expectError(401, -10012);
		second.delete(authorizations + "/dracoon-emulator/" + first).expectError(404, -90082);
		second.delete("/api/v4/user/oauth/approvals/dracoon-emulator").expectError(404, -90093);
		second.delete("/api/v4/user/oauth/approvals/nobody").expectError(404, -90080);
		assertThat(second.get("/api/v4/user/oauth/approvals").expect(200).json().size()).isZero();
		second.delete(authorizations + "/dracoon-emulator").expect(204);
		second.get(ACCOUNT).expectError(401, -10012);
	}

	@Test
	void whoForgotThePasswordSetsAnother() {
		String reset = "/api/v4/auth/reset_password";
		this.anonymous.post(reset, Map.of()).expectError(400, -80000);
		this.anonymous.post(reset, Map.of("userName", "nobody")).expect(204);
		this.anonymous.post(reset, Map.of("userName", "bob", "creatorLanguage", "!")).expectError(400, -10013);
		this.anonymous.post(reset, Map.of("userName", "bob")).expect(204);
		this.anonymous.post(reset, Map.of("userName", "bob")).expectError(400, -10107);
		String token = this.emulator.passwordResetToken("bob").orElseThrow();
		assertThat(this.anonymous.get(reset + "/" + token).expect(200).json().get("firstName").asString())
			.isEqualTo("Bob");
		this.anonymous.get(reset + "/x").expectError(400, -10001);
		this.anonymous.put(reset + "/" + token, Map.of("password", "weak")).expectError(400, -10002);
		this.anonymous.put(reset + "/" + token, Map.of("password", "has a Space1")).expectError(400, -80023);
		this.anonymous.put(reset + "/" + token, Map.of("password", "Another-2026!")).expect(204);
		this.anonymous.put(reset + "/" + token, Map.of("password", "Another-2027!")).expectError(400, -10001);
		login("bob", "Another-2026!").expect(200);
		assertThat(this.emulator.passwordResetToken("bob")).isEmpty();
		this.anonymous.post(reset, Map.of("userName", "bob")).expect(204);
		String late = this.emulator.passwordResetToken("bob").orElseThrow();
		this.emulator.advanceClock(Duration.ofDays(2));
		this.anonymous.get(reset + "/" + late).expectError(400, -10001);
	}

	@Test
	void whoForgotTheUserNameIsToldByMail() {
		String recover = "/api/v4/auth/recover_username";
		this.anonymous.post(recover, Map.of("email", "bob@emulator.example")).expect(204);
		this.anonymous.post(recover, Map.of("email", "nobody@emulator.example")).expectError(404, -70501);
		this.anonymous.post(recover, Map.of("email", "x")).expectError(400, -80009);
	}

	private String otp(String secret) {
		return Totp.generate(secret, Instant.now());
	}

	private static String wrong(String secret) {
		return Totp.generate(secret, Instant.now().plusSeconds(3600));
	}

	private Api.Answer login(String userName, String password) {
		return this.anonymous.token(Map.of("grant_type", "password", "username", userName, "password", password));
	}

}
