// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.seed.Seed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the console shows all data of an emulator and no secrets.
 */
class InsightTests {

	private static final String CONSOLE = "/_emulator/console/";

	private static final String HOSTILE = "<script>alert('1')</script>\" & x";

	private static final String QUOTES = "\"' onfocus=\"alert(1)\" &lt;b&gt;";

	// nodes have a simpler text, because their names must not contain quotation marks
	private static final String NODE = "it's &lt;b&gt; & x";

	private static final Pattern LINK = Pattern.compile("href=\"(/_emulator/console/[^\"]*)\"");

	private static DisposableServer receiver;

	private static DracoonEmulator emulator;

	private static Api admin;

	private static Snapshot before;

	@BeforeAll
	static void start(@TempDir Path directory) throws Exception {
		receiver = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.handle((request, response) -> response.status(request.uri().contains("refuse") ? 500 : 204).send())
			.bindNow();
		emulator = DracoonEmulator.builder()
			.seed(Seed.load(Files.writeString(directory.resolve("seed.yml"), ManyThings.SEED)))
			.start();
		ManyThings.happen(emulator);
		admin = new Api(emulator).as("admin");
		before = emulator.snapshot();
	}

	@BeforeEach
	void restore() {
		emulator.restore(before);
	}

	@AfterAll
	static void stop() {
		emulator.close();
		receiver.disposeNow();
	}

	@Test
	void leadsFromEverythingToEverythingAndShowsNoSecret() {
		hostileThings();
		JsonNode token = new Api(emulator).token(ManyThings.login("bob")).json();
		String fileKey = admin.get("/api/v4/nodes/files/" + admin.idOf("Vault/recovery-codes.txt") + "/user_file_key")
			.expect(200)
			.json()
			.get("key")
			.asString();
		Map<String, String> pages = crawl();
		assertThat(pages).hasSizeGreaterThan(60);
		// this is the only page that shows the published passwords
		pages.computeIfPresent("/_emulator/console/connect",
				(path, html) -> html.replace(Api.PASSWORD, "").replace("Encryption-2026!", ""));
		pages.forEach((path, html) -> assertThat(html).as(path)
			.doesNotContain(Api.PASSWORD, "Encryption-2026", "Offer-2026!", "Secret-1", "s3cret", "top secret",
					"Erin-2026", "hook-password", "PRIVATE KEY", "PUBLIC KEY", fileKey,
					token.get("access_token").asString(), token.get("refresh_token").asString())
			.doesNotContain("<script>alert", "onfocus=\"", "onclick=\""));
		assertThat(pages.get("/")).contains(">it&#39;s &amp;lt;b&amp;gt; &amp; x</a>");
	}

	private static void hostileThings() {
		long room = admin.post("/api/v4/nodes/rooms", Map.of("name", NODE, "adminIds", List.of(1))).expect(201).id();
		long file = ManyThings.upload(admin, room, NODE, "x", "fail");
		admin.post("/api/v4/nodes/" + file + "/comments", Map.of("text", HOSTILE)).expect(201);
		long share = admin.post("/api/v4/shares/downloads", Map.of("nodeId", file, "name", QUOTES)).expect(201).id();
		admin.post("/api/v4/shares/downloads/" + share + "/email", Map.of("recipients", List.of("x@example.com"),
				"body", "https://example.com/?a=\" onclick=x & https://example.com/?a='1"))
			.expect(204);
		admin.post("/api/v4/groups", Map.of("name", QUOTES)).expect(201);
		admin
			.post("/api/v4/settings/webhooks", Map.of("name", QUOTES, "url", "https://me:hook-password@127.0.0.1:9/",
					"eventTypeNames", List.of("user.created")))
			.expect(201);
		admin
			.post("/api/v4/system/config/oauth/clients",
					Map.of("clientId", "hostile", "clientName", QUOTES, "grantTypes", List.of("password")))
			.expect(201);
		admin.post("/api/v4/nodes/files/uploads", Map.of("parentId", room, "name", NODE, "directS3Upload", true))
			.expect(201);
		admin.post("/api/v4/users", Map.of("firstName", QUOTES, "lastName", "x", "userName", QUOTES, "authData",
				Map.of("method", "basic", "password", "Erin-2026!!")))
			.expect(201);
	}

	@Test
	void everyCellHasAHeading() {
		new Api(emulator).token(ManyThings.login("bob")).expect(200);
		crawl().forEach((path, html) -> Pattern.compile("<table>.*?</table>", Pattern.DOTALL)
			.matcher(html)
			.results()
			.map(MatchResult::group)
			.forEach((table) -> Pattern.compile("<tr[ >].*?</tr>", Pattern.DOTALL)
				.matcher(table.substring(table.indexOf("<tbody>")))
				.results()
				.forEach((row) -> assertThat(row.group().split("<td[ >]")).as(path + ": " + row.group())
					.hasSameSizeAs(table.split("<th ")))));
	}

	private static Map<String, String> crawl() {
		Map<String, String> pages = new LinkedHashMap<>();
		Deque<String> next = new ArrayDeque<>(List.of("/"));
		while (!next.isEmpty()) {
			String path = next.removeFirst();
			if (pages.containsKey(path) || path.endsWith("/content") || path.endsWith(".css")) {
				continue;
			}
			String html = page(path);
			pages.put(path, html);
			Matcher links = LINK.matcher(html);
			while (links.find()) {
				next.add(links.group(1).replace("&amp;", "&"));
			}
		}
		return pages;
	}

	@Test
	void showsNodes() {
		long file = admin.idOf("Projects/a.txt");
		assertThat(node(file)).contains("<dd>/Projects/a.txt</dd>", "<dd>Read me</dd>", "<dd>cost=1</dd>",
				"<dt>Expires</dt>", ">alice</a>", "<dd>none found</dd>", "in the recycle bin", "Content of " + file,
				">Shared</a>", "manageDownloadShare", "<td>First</td>", "<td>(deleted)</td>", "Favourite of");
		assertThat(node(admin.idOf("Projects/eicar.txt"))).contains("<dd>malicious</dd>");
		assertThat(node(admin.idOf("Projects"))).contains("<dt>Files expire after</dt><dd>86400 s</dd>",
				"<dt>Virus protection</dt><dd>yes</dd>", ">Hook</a>", "2 deleted</a>");
		assertThat(node(admin.idOf("Projects/Below"))).contains("Inherited from <a", ">bob</a>");
		assertThat(node(admin.idOf("Sales"))).contains("977 KiB (1,000,000 bytes)", ">Sellers</a>", "read, create",
				"join at once");
		assertThat(node(admin.idOf("Vault"))).contains("<dt>Encrypted</dt><dd>yes</dd>", "RSA-4096", ">Staff</a>",
				"have to be accepted", ">bob</a> is waiting");
		assertThat(node(admin.idOf("Vault/recovery-codes.txt"))).contains("<h2>File keys</h2>",
				"<td>RSA-4096/AES-256-GCM</td>", "<td>\u2026</td>", "<td>current</td>");
	}

	@Test
	void showsRecycleBinsAndShares() {
		long projects = admin.idOf("Projects");
		assertThat(page("/")).contains(CONSOLE + "recycle-bin", CONSOLE + "shares");
		assertThat(page(CONSOLE + "recycle-bin?room=" + projects)).contains(">Old</a>", ">a.txt</a>", ">alice</a>");
		assertThat(page(CONSOLE + "recycle-bin")).contains(">Old</a>");
		assertThat(page(CONSOLE + "recycle-bin?room=" + admin.idOf("Sales"))).contains("No deleted nodes");
		String shares = page(CONSOLE + "shares");
		assertThat(shares).contains(">Shared</a>", "<code>welcome</code>", "0 downloads of 9", "0 files of 2",
				"0 files, no limit");
		Matcher inbox = Pattern.compile("(/_emulator/console/shares/[0-9]+)\">Inbox").matcher(shares);
		assertThat(inbox.find()).isTrue();
		assertThat(page(inbox.group(1))).contains("<dt>Password</dt><dd>no</dd>", "Nothing yet");
	}

	@Test
	void showsUsersAndGroups() {
		assertThat(page(CONSOLE + "users")).contains(">erin</a>", "locked", "must change password", "Users of Example",
				">jane</a>", ">Sellers</a>");
		assertThat(page(CONSOLE + "users/3")).contains("<dd>bob@emulator.example</dd>", "<dd>log auditor, user</dd>",
				">Staff</a>", "<dt>Second factor</dt><dd>no</dd>", "theme=dark", "<td>A</td>", ">/Sales</a>",
				CONSOLE + "events?user=3");
		assertThat(page(CONSOLE + "users/1")).containsPattern("<code>[0-9a-f]{64}</code>");
		assertThat(page(CONSOLE + "groups/1")).contains("Sellers", ">carol</a>", "log auditor", ">/Sales</a>");
		assertThat(page(CONSOLE + "groups/2")).contains("/Vault (waiting)");
	}

	@Test
	void showsClientsAndEndsTokens() {
		assertThat(page(CONSOLE + "access")).contains("<td>another</td>", "<td>my-app</td>", "My application",
				"access 8 h, refresh 30 days");
		Api api = new Api(emulator).as("alice");
		String masked = "\u2026</code></td><td>access</td><td><a href=\"" + CONSOLE + "users/2\">";
		String html = page(CONSOLE + "access");
		Matcher end = Pattern.compile("access</td><td><a href=\"[^\"]*/users/2\">.*?action=\"([^\"]+)\"").matcher(html);
		assertThat(html).contains(masked);
		while (end.find()) {
			api.form(end.group(1), Map.of(), null).expect(303);
			api.form(end.group(1), Map.of(), null).expect(404);
		}
		api.get("/api/v4/user/account").expect(401);
		assertThat(page(CONSOLE + "access")).doesNotContain(masked);
		admin.get("/api/v4/user/account").expect(200);
	}

	@Test
	void showsAndFiltersEvents() {
		long folder = admin.idOf("Sales/Offers");
		for (int i = 0; i < 101; i++) {
			admin.post("/api/v4/nodes/folders", Map.of("parentId", folder, "name", "f" + i)).expect(201);
		}
		assertThat(page(CONSOLE + "events")).contains("Create folder</td>", "Older events");
		assertThat(page(CONSOLE + "events?user=bob&type=440")).contains(">bob</a>", "a.txt")
			.doesNotContain(">alice</a>");
		assertThat(page(CONSOLE + "events?room=" + admin.idOf("Sales"))).contains(">f100</a>")
			.doesNotContain(">Projects</a>");
		assertThat(page(CONSOLE + "events?user=99")).contains("There are no such events");
		Matcher older = Pattern.compile("href=\"(/_emulator/console/events\\?[^\"]*before=[^\"]*)\"")
			.matcher(page(CONSOLE + "events?user=admin"));
		assertThat(older.find()).isTrue();
		assertThat(older.group(1)).contains("user=admin");
		assertThat(page(older.group(1).replace("&amp;", "&"))).contains("Login</td>").doesNotContain(">f100</a>");
		for (String query : new String[] { "user=nobody", "type=x", "type=1", "room=-1", "before=%3Cscript%3E",
				"user=%3Cscript%3E" }) {
			assertThat(new Api(emulator).get(CONSOLE + "events?" + query).expect(400).body()).contains("role=\"alert\"")
				.doesNotContain("<script>alert", "value=\"<script>");
		}
	}

	@Test
	void showsMailsWithTheirLinks() {
		long share = admin
			.post("/api/v4/shares/downloads", Map.of("nodeId", admin.idOf("Projects/Welcome.txt"), "name", "Mailed"))
			.expect(201)
			.id();
		admin
			.post("/api/v4/shares/downloads/" + share + "/email",
					Map.of("recipients", List.of("you@example.com"), "body", "Look & see"))
			.expect(204);
		new Api(emulator).post("/api/v4/auth/reset_password", Map.of("userName", "bob")).expect(204);
		new Api(emulator).post("/api/v4/auth/recover_username", Map.of("email", "bob@emulator.example")).expect(204);
		String mails = page(CONSOLE + "mails");
		String token = emulator.passwordResetToken("bob").orElseThrow();
		assertThat(mails).containsSubsequence("Your user name", "Reset your password",
				"/api/v4/auth/reset_password/" + token + "\">", "you@example.com", "Mailed", "Look &amp; see",
				"<a href=\"" + emulator.baseUrl() + "/public/download-shares/");
	}

	@Test
	void showsWebhooksAndDeliveries() {
		String url = "http://127.0.0.1:" + receiver.port() + "/";
		long room = admin.post("/api/v4/nodes/rooms", Map.of("name", "Hooked", "adminIds", List.of(1)))
			.expect(201)
			.id();
		for (String name : List.of("accept", "refuse")) {
			long id = admin
				.post("/api/v4/settings/webhooks", Map.of("name", name, "url", url + name, "secret", "top secret",
						"eventTypeNames", List.of("folder.created")))
				.expect(201)
				.id();
			admin
				.put("/api/v4/nodes/rooms/" + room + "/webhooks",
						Map.of("items", List.of(Map.of("webhookId", id, "isAssigned", true))))
				.expect(200);
		}
		admin.post("/api/v4/nodes/folders", Map.of("parentId", room, "name", "New")).expect(201);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(page(CONSOLE + "webhooks"))
				.containsPattern("<td>refuse</td><td>Create folder</td><td>500</td><td class=\"number\">3</td>"));
		assertThat(page(CONSOLE + "webhooks")).contains("<code>" + url + "accept</code>", "<td>folder.created</td>",
				">/Hooked</a>", "<td>accept</td><td>Create folder</td><td>204</td><td class=\"number\">1</td>");
	}

	@Test
	void showsUploads() {
		long projects = admin.idOf("Projects");
		admin
			.post("/api/v4/nodes/files/uploads",
					Map.of("parentId", projects, "name", "open.bin", "directS3Upload", true, "size", 4321))
			.expect(201);
		ManyThings.upload(admin, projects, "ended.txt", "x", "autorename");
		Api anybody = new Api(emulator);
		anybody.post("/api/v4/public/shares/uploads/inbox", Map.of("name", "by share.bin", "directS3Upload", true))
			.expect(201);
		String html = page(CONSOLE + "uploads");
		assertThat(html).containsSubsequence("Open uploads", "by share.bin", "share <a", ">Inbox</a>", "open.bin",
				"transfer", "4.22 KiB", "Ended uploads", ">ended.txt</a>", "done");
		assertThat(page(CONSOLE + "uploads")).isEqualTo(html);
	}

	@Test
	void saysWhatDoesNotExist() {
		Api anybody = new Api(emulator);
		for (String page : List.of("nodes/", "users/", "groups/", "shares/", "recycle-bin?room=", "no/such/page/")) {
			for (String id : List.of("0", "-1", "999999", "x", "%3Cscript%3E", "99999999999999999999")) {
				assertThat(anybody.get(CONSOLE + page + id).expect(404).body()).contains("<h1>Not found</h1>")
					.doesNotContain("<script>alert");
			}
		}
		anybody.get(CONSOLE + "recycle-bin?room=" + admin.idOf("Projects/Reports")).expect(404);
		assertThat(anybody.withHeader("Accept", "text/html").get("/nowhere").expect(404).body())
			.contains("<h1>Nothing is here</h1>", "<a href=\"/\">console</a>");
		anybody.get("/nowhere").expectError(404, null);
		anybody.withHeader("Accept", "text/html").get("/api/nowhere").expectError(404, null);
		assertThat(anybody.form(CONSOLE + "tokens/x/end", Map.of(), null).expect(404).body())
			.contains("<h1>Not found</h1>");
		assertThat(anybody.withHeader("Sec-Fetch-Site", "cross-site").post(CONSOLE + "tokens/x/end", "").status())
			.isEqualTo(403);
	}

	@Test
	void showsLongListsInPagesAndFindsNodesByName() {
		long room = admin.post("/api/v4/nodes/rooms", Map.of("name", "Many", "adminIds", List.of(1))).expect(201).id();
		for (int i = 0; i < 203; i++) {
			admin.post("/api/v4/nodes/folders", Map.of("parentId", room, "name", "f%03d".formatted(i))).expect(201);
		}
		String first = node(room);
		assertThat(first).contains(">f199</a>", "1 to 200 of 203", "page=2\">Next page</a>")
			.doesNotContain(">f200</a>", "Previous page");
		assertThat(page(CONSOLE + "nodes/" + room + "?page=2"))
			.contains(">f202</a>", "201 to 203 of 203", "page=1\">Previous page</a>")
			.doesNotContain(">f199</a>", "Next page");
		assertThat(page(CONSOLE + "nodes/" + room + "?page=99")).contains("0 of 203", "page=2\">Previous page</a>");
		assertThat(page(CONSOLE + "nodes/" + room + "?search=F20"))
			.contains("3 found", ">/Many/f200</a>", ">/Many/f202</a>")
			.doesNotContain(">/Many/f019</a>");
		assertThat(page("/?search=recovery")).contains("1 found", ">/Vault/recovery-codes.txt</a>");
		assertThat(page("/?search=%22%3E%3Cb%3E")).contains("Nothing has such a name", "value=\"&quot;&gt;&lt;b&gt;\"");
		assertThat(page("/?search=f&page=2")).contains("search=f&amp;page=1\">Previous page</a>");
	}

	private static String node(long id) {
		return page(CONSOLE + "nodes/" + id);
	}

	private static String page(String path) {
		return new Api(emulator).get(path).expect(200).body();
	}

}
