// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.content.ContentServer;
import io.dracoonspring.emulator.seed.Seed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Searches the whole journal for the secrets in typical requests and answers.
 */
class JournalSecrecyTests {

	private static final String REQUESTS = "/_emulator/console/requests";

	private final List<String> secrets = new ArrayList<>();

	private Api anybody;

	@Test
	void tellsNoSecrets() {
		Resource seed = new ByteArrayResource(ManyThings.SEED.getBytes(StandardCharsets.UTF_8));
		try (DracoonEmulator emulator = DracoonEmulator.builder().seed(Seed.load(seed)).start()) {
			this.anybody = new Api(emulator).unchecked();
			ManyThings.happen(emulator);
			this.secrets.addAll(List.of(Api.PASSWORD, Api.encode(Api.PASSWORD), "Offer-2026!", "Erin-2026!!",
					"top secret", base64("dracoon-emulator:dracoon-emulator")));
			signIn();
			Api admin = this.anybody.as("admin").unchecked();
			keys(admin);
			files(admin);
			shares(admin);
			configuration(admin);
			account(emulator, this.anybody.as("bob").unchecked());
			String all = all(emulator);
			assertThat(this.secrets).hasSizeGreaterThan(40).allMatch((secret) -> secret.length() >= 5);
			assertThat(this.secrets.stream().filter(all::contains)).isEmpty();
			assertThat(all).contains("/api/v4/user/account/keypair", "fileKey", "X-Amz-Signature=***", "accessKey",
					"X-Sds-Service-Token: ***", "\"password\" : \"***\"");
			assertThat(emulator.requests().toString()).doesNotContain(this.secrets);
		}
	}

	private static String all(DracoonEmulator emulator) {
		Api reader = new Api(emulator);
		StringBuilder all = new StringBuilder();
		long latest = reader.get("/_emulator/requests").json().get("items").size();
		all.append(reader.get("/_emulator/requests").body())
			.append(reader.get(REQUESTS).body())
			.append(reader.get(REQUESTS + "/rows").body());
		LongStream.rangeClosed(1, latest)
			.forEach((id) -> all.append(reader.get(REQUESTS + "/" + id).expect(200).body()));
		return all + HtmlUtils.htmlUnescape(all.toString());
	}

	private String secret(JsonNode node) {
		String secret = node.asString();
		this.secrets.add(secret);
		return secret;
	}

	private String secret(String secret) {
		this.secrets.add(secret);
		return secret;
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private void signIn() {
		JsonNode tokens = this.anybody.token(ManyThings.login("bob")).expect(200).json();
		secret(tokens.get("access_token"));
		JsonNode next = this.anybody
			.token(Map.of("grant_type", "refresh_token", "refresh_token", secret(tokens.get("refresh_token"))))
			.expect(200)
			.json();
		Api bob = this.anybody.withToken(secret(next.get("access_token"))).unchecked();
		bob.get("/api/v4/user/account").expect(200);
		this.anybody.withHeader("X-Sds-Auth-Token", secret("header-token-1")).get("/api/v4/auth/ping").expect(200);
		this.anybody.withHeader("Cookie", "SESSION=" + secret("cookie-value-1")).get("/api/v4/auth/ping");
		this.anybody.withHeader("X-Sds-Service-Token", secret("service-token-1"))
			.get("/api/v4/provisioning/customers")
			.expect(401);
		this.anybody.form("/oauth/revoke", Map.of("token", secret(next.get("refresh_token")), "client_id",
				"dracoon-emulator", "client_secret", secret("wrong-client-secret")), null);
		String redirect = "http://127.0.0.1:12345/login?x=1";
		String verifier = "verifier-4711-which-is-sent-as-the-challenge";
		String page = "/oauth/authorize?response_type=code&client_id=dracoon-emulator&state=" + secret("state-4711")
				+ "&redirect_uri=" + Api.encode(redirect) + "&code_challenge=" + secret(verifier);
		this.anybody.form(page, Map.of("username", "alice", "password", secret("wrong-password")), null).expect(401);
		String location = this.anybody.form(page, Map.of("username", "alice", "password", Api.PASSWORD), null)
			.expect(303)
			.location();
		String code = secret(location.replaceAll(".*code=([^&]+).*", "$1"));
		this.anybody
			.token(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", redirect, "code_verifier",
					verifier))
			.expect(200);
	}

	private void keys(Api admin) {
		JsonNode pair = admin.get("/api/v4/user/account/keypair?version=RSA-4096").expect(200).json();
		String pem = pair.at("/privateKeyContainer/privateKey").asString();
		secret(pem.substring(100, 150));
		admin.post("/api/v4/user/account/keypair", pair).expect(409);
	}

	private void files(Api admin) {
		long vault = admin.idOf("Vault");
		JsonNode channel = admin
			.post("/api/v4/nodes/files/uploads", Map.of("parentId", vault, "name", "c.bin", "directS3Upload", true))
			.expect(201)
			.json();
		String upload = "/api/v4/nodes/files/uploads/" + channel.get("uploadId").asString();
		String content = "ciphertext-of-a-file";
		String url = presigned(admin
			.post(upload + "/s3_urls", Map.of("size", content.length(), "firstPartNumber", 1, "lastPartNumber", 1))
			.expect(201)
			.json()
			.at("/urls/0/url"));
		String etag = this.anybody.putBytes(url, secret(content));
		Map<String, Object> key = ContentServer.fileKey(ContentServer.RSA_4096);
		byte[] bytes = new byte[512];
		bytes[7] = 7;
		Map<String, Object> fileKey = Map.of("key", secret(Base64.getEncoder().encodeToString(bytes)), "iv",
				secret("aXYxMjM0NTY3ODkw"), "tag", secret("dGFnMTIzNDU2Nzg5MDEyMw=="), "version", key.get("version"));
		admin
			.put(upload + "/s3",
					Map.of("parts", List.of(Map.of("partNumber", 1, "partEtag", etag)), "fileKey", fileKey))
			.expect(202);
		JsonNode status = admin.get(upload).json();
		while (!"done".equals(status.get("status").asString())) {
			status = admin.get(upload).json();
		}
		long file = status.at("/node/id").asLong();
		assertThat(admin.get("/api/v4/nodes/files/" + file + "/user_file_key").expect(200).body())
			.contains("aXYxMjM0NTY3ODkw");
		String download = presigned(
				admin.post("/api/v4/nodes/files/" + file + "/downloads", "").expect(200).json().get("downloadUrl"));
		assertThat(this.anybody.get(download).expect(200).body()).isEqualTo(content);
		this.anybody.withHeader("Referer", download).get("/api/v4/auth/ping").expect(200);
		admin.get("/api/v4/nodes/" + file).expect(200);
	}

	private String presigned(JsonNode node) {
		String url = node.asString();
		for (String name : List.of("X-Amz-Signature", "X-Amz-Credential")) {
			secret(url.replaceAll(".*" + name + "=([^&]+).*", "$1"));
		}
		assertThat(URI.create(url).getRawQuery()).contains("X-Amz-Signature");
		return url;
	}

	private void shares(Api admin) {
		long file = admin.idOf("Projects/Welcome.txt");
		String password = secret("Share-Word-1");
		JsonNode share = admin.post("/api/v4/shares/downloads", Map.of("nodeId", file, "password", password))
			.expect(201)
			.json();
		secret(share.get("dataUrl"));
		String link = "/api/v4/public/shares/downloads/" + secret(share.get("accessKey"));
		this.anybody.get(link).expect(200);
		this.anybody.send("HEAD", link + "?password=" + password, "").expect(200);
		String url = this.anybody.post(link, Map.of("password", password))
			.expect(201)
			.json()
			.get("downloadUrl")
			.asString();
		secret(url.contains("X-Amz") ? url.replaceAll(".*X-Amz-Signature=", "") : url.replaceAll(".*/", ""));
		this.anybody.get(url).expect(200);
		JsonNode inbox = admin
			.post("/api/v4/shares/uploads", Map.of("targetId", admin.idOf("Projects"), "password", password))
			.expect(201)
			.json();
		String target = "/api/v4/public/shares/uploads/" + secret(inbox.get("accessKey"));
		this.anybody.withHeader("X-Sds-Share-Password", password).get(target).expect(200);
		admin.post("/api/v4/shares/uploads/" + inbox.get("id") + "/email",
				Map.of("recipients", List.of("x@example.com"), "body", "b"));
	}

	private void configuration(Api admin) {
		admin.post("/api/v4/settings/webhooks",
				Map.of("name", "Day", "url", secret("https://example.com/hook/of/the/day"), "secret",
						secret("hook-secret-1"), "eventTypeNames", List.of("folder.created")))
			.expect(201);
		admin
			.post("/api/v4/system/config/oauth/clients", Map.of("clientId", "day", "clientName", "Day", "clientSecret",
					secret("ClientSecret4711"), "grantTypes", List.of("password")))
			.expect(201);
		admin.post("/api/v4/system/config/auth/radius",
				Map.of("ipAddress", "10.0.0.9", "port", 1812, "sharedSecret", secret("radius-secret-1")));
		admin.post("/api/v4/system/config/storage/s3",
				Map.of("bucketName", "b", "endpointUrl", "https://u:" + secret("url-password-1") + "@example.com",
						"accessKey", secret("s3-access-key-1"), "secretKey", secret("s3-secret-key-1")));
		admin.post("/api/v4/nodes/folders", "{\"parentId\":1,\"password\":\"" + secret("broken-json-1") + "\",");
		admin.post("/api/v4/nodes/folders", secret("no-json-at-all-1"));
		admin.post("/api/v4/nodes/folders", "{\"password\":\"" + secret("long-json-1") + "x".repeat(9000) + "\"}");
		this.anybody.form("/oauth/token", Map.of("x", "y".repeat(5000), "password", secret("far-in-a-form-1")), null);
	}

	private void account(DracoonEmulator emulator, Api bob) {
		bob.put("/api/v4/user/account/password",
				Map.of("oldPassword", Api.PASSWORD, "newPassword", secret("New-Pass-Word-1")))
			.expect(204);
		this.anybody.post("/api/v4/auth/reset_password", Map.of("userName", "carol")).expect(204);
		String token = secret(emulator.passwordResetToken("carol").orElseThrow());
		this.anybody.get("/api/v4/auth/reset_password/" + token).expect(200);
		this.anybody.put("/api/v4/auth/reset_password/" + token, Map.of("password", secret("Carol-Pass-Word-1")))
			.expect(204);
		Api alice = this.anybody.as("alice").unchecked();
		JsonNode setup = alice.get("/api/v4/user/account/mfa/totp").expect(201).json();
		secret(setup.get("secret"));
		alice.post("/api/v4/user/account/mfa/totp", Map.of("id", setup.get("id").asLong(), "otp", secret("471147")))
			.expect(400);
		JsonNode media = alice.get("/api/v4/nodes/" + alice.idOf("Projects/Welcome.txt")).json().get("mediaToken");
		if (media != null) {
			this.anybody.get("/mediaserver/image/" + secret(media) + "/9x9");
		}
	}

}
