// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedFile;
import io.dracoonspring.emulator.seed.SeedRoom;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleTests {

	private static final String FAULTS = "/_emulator/console/faults";

	private static final String SERVER = "/_emulator/console/server";

	private static DracoonEmulator emulator;

	private final Api api = new Api(emulator);

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.builder()
			.seed(Seed.create().withRoom(SeedRoom.of("R&D").withFile(SeedFile.text("it's b.txt", "x"))))
			.start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@BeforeEach
	void reset() {
		emulator.reset();
	}

	@Test
	void warnsOnEveryPage() {
		for (String path : new String[] { "/", "/_emulator/console/users", "/_emulator/console/access",
				"/_emulator/console/requests", SERVER, FAULTS }) {
			assertThat(page(path)).contains("For development and tests only", "Never put real data into it");
		}
	}

	@Test
	void saysWhetherAnythingIsKept(@TempDir Path directory) {
		assertThat(page("/")).contains("and nothing is kept");
		Path odd = directory.resolve("R&D");
		try (DracoonEmulator keeping = DracoonEmulator.builder().directory(odd).start()) {
			assertThat(new Api(keeping).get("/").expect(200).body())
				.contains("everything is kept in <code>" + odd.toString().replace("&", "&amp;") + "</code>")
				.doesNotContain("nothing is kept");
		}
	}

	@Test
	void everyPageHasOneHeadingAndLandmarks() {
		assertThat(page(SERVER)).containsOnlyOnce("<h1>")
			.contains("<h1>Server</h1>", "<title>Server \u00b7 DRACOON emulator</title>", "href=\"#content\"",
					"<main id=\"content\"", "role=\"group\" tabindex=\"0\" aria-label=\"Customers\"");
	}

	@Test
	void showsRoomsFoldersAndFiles() {
		assertThat(page("/")).contains("Projects</a>", "Vault</a>", "room, encrypted", "R&amp;D</a>");
		Api admin = this.api.as("admin");
		assertThat(page("/_emulator/console/nodes/" + admin.idOf("Projects"))).contains("Welcome.txt", "Reports</a>",
				">admin</a></td><td>user</td><td>manage, read,", ">bob</a></td><td>user</td><td>read</td>");
		assertThat(page("/_emulator/console/nodes/" + admin.idOf("R&D"))).contains("it&#39;s b.txt");
		this.api.get("/_emulator/console/nodes/999999").expect(404);
		admin.delete("/api/v4/nodes/" + admin.idOf("Vault")).expect(204);
		assertThat(page("/")).doesNotContain("Vault");
		emulator.reset();
		assertThat(page("/")).contains("Vault");
	}

	@Test
	void escapesInvisibleCharactersInNames() {
		Api admin = this.api.as("admin");
		long projects = admin.idOf("Projects");
		Map<String, Object> folder = Map.of("parentId", projects, "name", "invoice\u202Egnp.exe", "notes",
				"one\u2066\ntwo\uDB40\uDC41");
		long id = admin.post("/api/v4/nodes/folders", folder).expect(201).json().get("id").asLong();
		String shown = "invoice<span class=\"escape\">\\u202E</span>gnp.exe";
		assertThat(page("/_emulator/console/nodes/" + projects)).contains(shown + "</a>").doesNotContain("\u202E");
		assertThat(page("/_emulator/console/nodes/" + id))
			.contains("<dd>/Projects/" + shown + "</dd>", "<dd>one<span class=\"escape\">\\u2066</span>\ntwo",
					"two<span class=\"escape\">\\uDB40\\uDC41</span></dd>")
			.doesNotContain("\u202E", "\u2066");
		assertThat(page("/_emulator/console/events")).contains(shown).doesNotContain("\u202E");
		String requests = page("/_emulator/console/requests?text=folders");
		assertThat(page(requests.replaceAll("(?s).*href=\"(/_emulator/console/requests/\\d+)\".*", "$1")))
			.contains("invoice<span class=\"escape\">\\u202E</span>gnp.exe")
			.doesNotContain("\u202E");
		// the search field contains the text unchanged, because browsers send it again
		assertThat(page("/_emulator/console/requests?text=%E2%80%AE")).contains("name=\"text\" value=\"\u202E\"");
	}

	@Test
	void showsAndSwitchesTheServer() {
		Api admin = this.api.as("admin");
		assertThat(page(SERVER)).contains("DRACOON emulator", "There are no reports");
		Map<String, String> form = Map.of("version", "4.30.0", "plan", "1", "locked", "true");
		this.api.form(SERVER, form, null).expect(303);
		assertThat(emulator.serverVersion()).isEqualTo("4.30.0");
		admin.get("/api/v4/user/ping").expectError(401, -10012);
		assertThat(page(SERVER)).contains("value=\"4.30.0\"", "value=\"1\" selected", "<td>locked</td>");
		assertThat(
				this.api.form(SERVER, Map.of("version", "x", "plan", "0", "locked", "false"), null).expect(400).body())
			.contains("a version must look like");
	}

	@Test
	void showsUsersAndMaskedTokens() {
		assertThat(page("/_emulator/console/users")).contains("alice@emulator.example", "RSA-4096", "room manager")
			.doesNotContain(Api.PASSWORD);
		assertThat(page("/_emulator/console/access")).contains("Nobody is logged in");
		String token = this.api.token(Map.of("grant_type", "password", "username", "bob", "password", Api.PASSWORD))
			.json()
			.get("access_token")
			.asString();
		assertThat(page("/_emulator/console/access"))
			.contains(">bob</a></td>", "<td>dracoon-emulator</td>", token.substring(0, 4) + "\u2026",
					"<td>refresh</td>")
			.doesNotContain(token)
			.doesNotContain(token.substring(0, 8));
	}

	@Test
	void switchesFaultsOnAndOff() {
		form(FAULTS, Map.of("effect", "status", "status", "503", "target", "GET /api/v4/auth/ping", "times", "0"))
			.expect(303);
		this.api.get("/api/v4/auth/ping").expect(503);
		assertThat(page(FAULTS)).contains("HTTP 503", "GET /api/v4/auth/ping", "always");
		form(FAULTS + "/" + emulator.faults().active().get(0).id() + "/remove", Map.of()).expect(303);
		this.api.get("/api/v4/auth/ping").expect(200);
		assertThat(page(FAULTS)).contains("everything works as it should");
	}

	@Test
	void saysWhatIsWrongWithAFault() {
		Api.Answer answer = form(FAULTS, Map.of("effect", "status", "status", "200", "target", "*"));
		assertThat(answer.expect(400).body()).contains("role=\"alert\"", "must lie between 400 and 599");
		form(FAULTS, Map.of("effect", "reset", "target", "<script>")).expect(400);
		form(FAULTS, Map.of("effect", "no")).expect(400);
		form(FAULTS, Map.of("effect", "status", "status", "x")).expect(400);
		assertThat(emulator.faults().active()).isEmpty();
	}

	@Test
	void staysUsableUnderFaultsAndResets() {
		emulator.faults().add(Fault.status(500));
		assertThat(page("/")).contains("Projects");
		form("/_emulator/console/reset", Map.of()).expect(303);
		assertThat(emulator.faults().active()).isEmpty();
	}

	@Test
	void takesNoFormsOfOtherSites() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(emulator.baseUrl().resolve(FAULTS))
			.header("Sec-Fetch-Site", "cross-site")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("effect=reset&target=*"))
			.build();
		assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
			.isEqualTo(403);
		assertThat(emulator.faults().active()).isEmpty();
	}

	@Test
	void runsNoForeignScript() throws IOException, InterruptedException {
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(emulator.baseUrl() + "/")).build(),
					HttpResponse.BodyHandlers.ofString());
		assertThat(response.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'",
				"script-src 'self'");
		// without this header, browsers would send the console's own forms without an
		// origin
		assertThat(response.headers().firstValue("Referrer-Policy")).contains("same-origin");
		assertThat(page("/_emulator/console/console.css")).contains("body");
		assertThat(page("/_emulator/console/console.js")).contains("data-live");
	}

	private String page(String path) {
		return this.api.get(path).expect(200).body();
	}

	private Api.Answer form(String path, Map<String, String> form) {
		return this.api.form(path, form, null);
	}

}
