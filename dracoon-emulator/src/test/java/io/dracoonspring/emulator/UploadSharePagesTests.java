// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the pages behind the links of upload shares.
 */
class UploadSharePagesTests {

	private static final String SHARES = "/api/v4/shares/uploads";

	private static final String SECRET = "Secret-2026";

	private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"");

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static DracoonEmulator emulator;

	private static Api anybody;

	private Api alice;

	private long website;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.start();
		anybody = new Api(emulator);
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@BeforeEach
	void reset() {
		emulator.reset();
		this.alice = anybody.as("alice");
		this.website = this.alice.idOf("Projects/Website");
	}

	@Test
	void takesFilesAndListsThem() {
		JsonNode share = share(Map.of("targetId", this.website, "name", "For <us>", "showUploadedFiles", true,
				"filesExpiryPeriod", 7));
		HttpResponse<String> page = send(HttpRequest.newBuilder(link(share)).build());
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("For &lt;us&gt;", "type=\"file\"", "Nothing yet")
			.doesNotContain("<script", "type=\"password\"");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("form-action 'self'");
		Map<String, String> files = new LinkedHashMap<>();
		files.put("a.txt", "one");
		files.put("empty.txt", "");
		files.put("\u00e4 &.txt", "three");
		HttpResponse<String> done = upload(link(share), "", files);
		assertThat(done.statusCode()).isEqualTo(200);
		assertThat(done.body()).contains("role=\"status\"", "Uploaded: a.txt, empty.txt, \u00e4 &amp;.txt",
				"<td>a.txt</td>");
		assertThat(this.alice.names("/api/v4/nodes?parent_id=" + this.website)).contains("a.txt", "empty.txt",
				"\u00e4 &.txt");
		JsonNode node = this.alice.get("/api/v4/nodes/" + this.alice.idOf("Projects/Website/a.txt")).json();
		assertThat(node.get("hash").asString()).isEqualTo("f97c5d29941bfb1b2fdab0874906ab82");
		assertThat(node.get("expireAt").asString()).isGreaterThan(emulator.now().toString());
		assertThat(upload(link(share), "", Map.of("a.txt", "other")).body()).contains("Uploaded: a (1).txt");
		assertThat(this.alice.get(SHARES + "/" + share.get("id")).json().get("cntUploads").asInt()).isEqualTo(4);
	}

	@Test
	void asksForThePasswordFirst() {
		JsonNode share = share(Map.of("targetId", this.website, "password", SECRET, "notes", "Only for friends"));
		URI link = link(share);
		assertThat(send(HttpRequest.newBuilder(link).build()).body()).contains("type=\"password\"")
			.doesNotContain("type=\"file\"", "Only for friends");
		HttpResponse<String> wrong = enter(link, "wrong");
		assertThat(wrong.statusCode()).isEqualTo(401);
		assertThat(wrong.body()).contains("Wrong password").doesNotContain("Only for friends");
		HttpResponse<String> right = enter(link, SECRET);
		assertThat(right.body()).contains("Only for friends", "type=\"file\"").doesNotContain(SECRET);
		Matcher token = TOKEN.matcher(right.body());
		assertThat(token.find()).isTrue();
		HttpResponse<String> done = upload(link, token.group(1), Map.of("a.txt", "one"));
		assertThat(done.body()).contains("Uploaded: a.txt", token.group(1));
		HttpResponse<String> refused = upload(link, "0123456789abcdef", Map.of("b.txt", "two"));
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.body()).contains("b.txt: Enter the password again", "type=\"password\"");
		URI other = link(share(Map.of("targetId", this.website, "password", SECRET)));
		assertThat(upload(other, token.group(1), Map.of("b.txt", "two")).statusCode()).isEqualTo(401);
		assertThat(this.alice.names("/api/v4/nodes?parent_id=" + this.website)).contains("a.txt")
			.doesNotContain("b.txt");
	}

	@Test
	void saysThatALimitIsReachedOrALinkLeadsNowhere() {
		URI few = link(share(Map.of("targetId", this.website, "maxSlots", 1)));
		Map<String, String> files = new LinkedHashMap<>();
		files.put("a.txt", "one");
		files.put("b.txt", "two");
		HttpResponse<String> partly = upload(few, "", files);
		assertThat(partly.statusCode()).isEqualTo(400);
		assertThat(partly.body())
			.contains("Uploaded: a.txt", "b.txt: Number of files of upload share exceeded.", "reached its limit")
			.doesNotContain("type=\"file\"");
		URI small = link(share(Map.of("targetId", this.website, "maxSize", 10)));
		HttpResponse<String> large = upload(small, "", Map.of("large.txt", "x".repeat(200_000)));
		assertThat(large.statusCode()).isEqualTo(507);
		assertThat(large.body()).contains("large.txt: Quota of upload share exceeded.", "10 bytes");
		HttpResponse<String> name = upload(small, "", Map.of("a<b.txt", "x"));
		assertThat(name.statusCode()).isEqualTo(400);
		assertThat(name.body()).contains("a&lt;b.txt: ");
		assertThat(anybody.get("/_emulator/console/uploads").body()).doesNotContain("large.txt");
		URI unknown = emulator.baseUrl().resolve("/public/upload-shares/unknown");
		assertThat(send(HttpRequest.newBuilder(unknown).build()).body()).contains("No such share");
		assertThat(upload(unknown, "", Map.of("a.txt", "one")).statusCode()).isEqualTo(404);
	}

	@Test
	void encryptsFilesForAnEncryptedRoomItself() {
		Api admin = anybody.as("admin");
		URI link = link(admin.post(SHARES, Map.of("targetId", admin.idOf("Vault"))).expect(201).json());
		assertThat(send(HttpRequest.newBuilder(link).build()).body()).contains("The emulator encrypts the files");
		String text = "A secret of several blocks. ".repeat(5000);
		assertThat(upload(link, "", Map.of("secret.txt", text)).body()).contains("Uploaded: secret.txt");
		long file = admin.idOf("Vault/secret.txt");
		assertThat(anybody.unchecked().get(admin.downloadUrl(file)).expect(200).body()).doesNotContain("secret");
		JsonNode share = admin
			.post("/api/v4/shares/downloads",
					Map.of("nodeId", file, "keyPair", admin.get("/api/v4/user/account/keypair").json(), "fileKey",
							admin.get("/api/v4/nodes/files/" + file + "/user_file_key").expect(200).json()))
			.expect(201)
			.json();
		assertThat(anybody
			.form("/public/download-shares/" + share.get("accessKey").asString(),
					Map.of("password", "Encryption-2026!"), null)
			.expect(200)
			.body()).isEqualTo(text);
	}

	private JsonNode share(Map<String, Object> body) {
		return this.alice.post(SHARES, new HashMap<>(body)).expect(201).json();
	}

	private static URI link(JsonNode share) {
		return emulator.baseUrl().resolve("/public/upload-shares/" + share.get("accessKey").asString());
	}

	private static HttpResponse<String> enter(URI link, String password) {
		return send(HttpRequest.newBuilder(link)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("password=" + Api.encode(password)))
			.build());
	}

	private static HttpResponse<String> upload(URI link, String token, Map<String, String> files) {
		StringBuilder body = new StringBuilder(
				"--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + token + "\r\n");
		files.forEach((name, text) -> body
			.append("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n")
			.append("Content-Type: text/plain\r\n\r\n" + text + "\r\n"));
		return send(HttpRequest.newBuilder(link)
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(HttpRequest.BodyPublishers.ofString(body + "--b--\r\n"))
			.build());
	}

	private static HttpResponse<String> send(HttpRequest request) {
		try {
			return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
