// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.model.EmulatorProfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests the pages behind the links of download shares. {@link UploadSharePagesTests}
 * tests the other pages.
 */
class DownloadSharePagesTests {

	private static final String SHARES = "/api/v4/shares/downloads";

	private static final String SECRET = "Secret-2026";

	private static final String ENCRYPTION_PASSWORD = "Encryption-2026!";

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static DracoonEmulator emulator;

	private static Api anybody;

	private Api alice;

	private long file;

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
		this.file = this.alice.idOf("Projects/Welcome.txt");
	}

	@Test
	void theLinkOfAMailLeadsToTheFile() {
		JsonNode share = share(Map.of("nodeId", this.file, "name", "For <you>", "notes", "Please read",
				"showCreatorName", true, "sendMail", true, "mailRecipients", "carol@example.com"));
		String mail = emulator.mails().get(0).body();
		URI link = URI.create(mail.substring(mail.indexOf("http")));
		HttpResponse<String> page = get(link);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body())
			.contains("For &lt;you&gt;", "Alice Archer", "Please read", ">Welcome.txt<", ">Download</button>",
					">Show</button>")
			.doesNotContain("type=\"password\"", "<script");
		assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'", "form-action 'self'");
		assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
		HttpResponse<String> content = post(link, Map.of());
		assertThat(content.body()).startsWith("Welcome");
		assertThat(header(content, "Content-Disposition")).startsWith("attachment").contains("Welcome.txt");
		assertThat(header(content, "Content-Type")).isEqualTo("application/octet-stream");
		assertIsolated(content);
		HttpResponse<String> shown = post(link, Map.of("show", "true"));
		assertThat(header(shown, "Content-Disposition")).startsWith("inline");
		assertThat(header(shown, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
		assertIsolated(shown);
		assertThat(this.alice.get(SHARES + "/" + share.get("id")).json().get("cntDownloads").asInt()).isEqualTo(2);
	}

	private static void assertIsolated(HttpResponse<String> content) {
		assertThat(content.statusCode()).isEqualTo(200);
		assertThat(header(content, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
		assertThat(header(content, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(content, "Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void asksForThePasswordAndLocksTheShare() {
		URI link = link(share(Map.of("nodeId", this.file, "password", SECRET)));
		assertThat(get(link).body()).contains("type=\"password\"").doesNotContain(SECRET);
		HttpResponse<String> missing = post(link, Map.of());
		assertThat(missing.statusCode()).isEqualTo(401);
		assertThat(missing.body()).contains("role=\"alert\"", "Wrong password");
		assertThat(post(link, Map.of("password", SECRET)).body()).startsWith("Welcome");
		for (int attempt = 0; attempt < 5; attempt++) {
			assertThat(post(link, Map.of("password", "wrong")).statusCode()).isEqualTo(401);
		}
		HttpResponse<String> locked = post(link, Map.of("password", SECRET));
		assertThat(locked.statusCode()).isEqualTo(403);
		assertThat(locked.body()).contains("temporarily locked").doesNotContain(SECRET);
	}

	@Test
	void saysThatALimitIsReachedOrALinkLeadsNowhere() {
		URI link = link(share(Map.of("nodeId", this.file, "maxDownloads", 1, "expiration",
				Map.of("enableExpiration", true, "expireAt", emulator.now().plus(Duration.ofDays(1)).toString()))));
		assertThat(get(link).body()).contains("<dt>Expires</dt>");
		assertThat(post(link, Map.of()).statusCode()).isEqualTo(200);
		assertThat(get(link).body()).contains("reached its limit").doesNotContain("<form");
		HttpResponse<String> refused = post(link, Map.of());
		assertThat(refused.statusCode()).isEqualTo(404);
		assertThat(refused.body()).contains("Download limit reached");
		emulator.advanceClock(Duration.ofDays(2));
		for (HttpResponse<String> expired : List.of(get(link), post(link, Map.of()),
				get(emulator.baseUrl().resolve("/public/download-shares/unknown")))) {
			assertThat(expired.statusCode()).isEqualTo(404);
			assertThat(expired.body()).contains("No such share").doesNotContain("Welcome.txt");
		}
	}

	@Test
	void packsFolders() throws Exception {
		URI link = link(share(Map.of("nodeId", this.alice.idOf("Projects/Website"))));
		assertThat(get(link).body()).contains("Website.zip").doesNotContain(">Show<");
		HttpResponse<byte[]> content = CLIENT.send(request(link, Map.of()), HttpResponse.BodyHandlers.ofByteArray());
		List<String> names = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content.body()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		assertThat(names).contains("Website/index.html");
		assertThat(content.headers().firstValue("Content-Security-Policy")).hasValue("sandbox; default-src 'none'");
	}

	@Test
	void showsNoContentThatCouldActAsAPage() {
		long website = this.alice.idOf("Projects/Website");
		URI html = link(share(Map.of("nodeId", this.alice.idOf("Projects/Website/index.html"))));
		assertThat(get(html).body()).doesNotContain(">Show<");
		assertThat(post(html, Map.of("show", "true")).statusCode()).isEqualTo(403);
		assertThat(header(post(html, Map.of()), "Content-Type")).isEqualTo("application/octet-stream");
		URI image = link(share(Map.of("nodeId",
				ManyThings.upload(this.alice, website, "picture.png", "<script>alert(1)</script>", "fail"))));
		HttpResponse<String> refused = post(image, Map.of("show", "true"));
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("cannot show this file safely").doesNotContain("<script");
	}

	@Test
	void keepsMalwareBack() {
		long eicar = ManyThings.upload(this.alice, this.alice.idOf("Projects"), "eicar.txt",
				"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*", "fail");
		URI link = link(share(Map.of("nodeId", eicar)));
		assertThat(get(link).body()).contains("found malware").doesNotContain("<form");
		assertThat(post(link, Map.of()).statusCode()).isEqualTo(403);
	}

	@Test
	void decryptsEncryptedFilesItself() throws Exception {
		Api admin = anybody.as("admin");
		long vault = admin.idOf("Vault/recovery-codes.txt");
		URI link = link(admin
			.post(SHARES,
					Map.of("nodeId", vault, "keyPair", admin.get("/api/v4/user/account/keypair").expect(200).json(),
							"fileKey", admin.get("/api/v4/nodes/files/" + vault + "/user_file_key").expect(200).json()))
			.expect(201)
			.json());
		assertThat(get(link).body()).contains("type=\"password\"", "The emulator decrypts it for you");
		HttpResponse<String> wrong = post(link, Map.of("password", "wrong"));
		assertThat(wrong.statusCode()).isEqualTo(401);
		assertThat(wrong.body()).contains("Wrong password");
		HttpResponse<String> content = post(link, Map.of("password", ENCRYPTION_PASSWORD));
		assertThat(content.body()).hasSize((int) admin.get("/api/v4/nodes/" + vault).json().get("size").asLong())
			.startsWith("1234-5678");
		assertIsolated(content);
		assertThat(post(link, Map.of("password", ENCRYPTION_PASSWORD, "show", "true")).body())
			.isEqualTo(content.body());
		emulator.tamperWithContent(vault);
		assertThatIOException().isThrownBy(() -> CLIENT.send(request(link, Map.of("password", ENCRYPTION_PASSWORD)),
				HttpResponse.BodyHandlers.ofString()));
	}

	@Test
	void onlyShowsAFileWhoseDownloadIsHidden() {
		try (DracoonEmulator cloud = DracoonEmulator.builder().profile(EmulatorProfile.CLOUD).start()) {
			Api user = new Api(cloud).as("alice");
			JsonNode share = user
				.post(SHARES, Map.of("nodeId", user.idOf("Projects/Welcome.txt"), "hideDownload", true))
				.expect(201)
				.json();
			URI link = cloud.baseUrl().resolve("/public/download-shares/" + share.get("accessKey").asString());
			assertThat(get(link).body()).contains(">Show</button>").doesNotContain(">Download</button>");
			assertThat(post(link, Map.of()).statusCode()).isEqualTo(403);
			assertThat(post(link, Map.of("show", "true")).body()).startsWith("Welcome");
		}
	}

	@Test
	void theJournalHasNeitherAccessKeysNorPasswords() {
		emulator.clearRequests();
		JsonNode share = share(Map.of("nodeId", this.file, "password", SECRET));
		String accessKey = share.get("accessKey").asString();
		get(link(share));
		post(link(share), Map.of("password", SECRET));
		get(emulator.baseUrl().resolve("/public/upload-shares/short"));
		assertThat(emulator.requests()).extracting(RecordedRequest::path)
			.endsWith("/public/download-shares/{token}", "/public/download-shares/{token}",
					"/public/upload-shares/{token}");
		StringBuilder all = new StringBuilder(anybody.get("/_emulator/console/requests/rows").body());
		anybody.get("/_emulator/requests")
			.json()
			.get("items")
			.valueStream()
			.forEach((line) -> all.append(line)
				.append(anybody.get("/_emulator/console/requests/" + line.get("id").asLong()).body()));
		assertThat(all).contains("password=***").doesNotContain(accessKey, SECRET);
	}

	private JsonNode share(Map<String, Object> body) {
		return this.alice.post(SHARES, new HashMap<>(body)).expect(201).json();
	}

	private static URI link(JsonNode share) {
		return emulator.baseUrl().resolve("/public/download-shares/" + share.get("accessKey").asString());
	}

	private static HttpResponse<String> get(URI link) {
		return send(HttpRequest.newBuilder(link).build());
	}

	private static HttpResponse<String> post(URI link, Map<String, String> form) {
		return send(request(link, form));
	}

	private static HttpRequest request(URI link, Map<String, String> form) {
		String body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + Api.encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return HttpRequest.newBuilder(link)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
	}

	private static HttpResponse<String> send(HttpRequest request) {
		try {
			return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String header(HttpResponse<?> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

}
