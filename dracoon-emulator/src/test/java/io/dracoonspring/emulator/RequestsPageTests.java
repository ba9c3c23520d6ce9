// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Network;
import io.dracoonspring.emulator.faults.Target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequestsPageTests {

	private static final String REQUESTS = "/_emulator/console/requests";

	private static final String FOLDERS = "/api/v4/nodes/folders";

	private static final String PING = "/api/v4/auth/ping";

	private static DracoonEmulator emulator;

	private static Api anybody;

	private static Api alice;

	private static long projects;

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
		alice = anybody.as("alice");
		projects = alice.idOf("Projects");
		emulator.clearRequests();
	}

	@Test
	void listsRequestsNewestFirstButNotItsOwn() {
		anybody.get(PING).expect(200);
		alice.get("/api/v4/user/account?more_info=true").expect(200);
		anybody.get("/api/v4/user/account").expect(401);
		page("/");
		String rows = page(REQUESTS + "/rows");
		assertThat(rows).containsSubsequence("GET <a", "/api/v4/user/account<",
				"-10012, Unauthorized: The access token is missing", "<td>401 Unauthorized</td>",
				"/api/v4/user/account?more_info=true<", "<td>200 OK</td>", "<td>alice</td>",
				"<td>dracoon-emulator</td>", PING);
		assertThat(rows.split("<tr")).hasSize(4);
		assertThat(rows).containsPattern("[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}</td>").containsPattern("[0-9] ms</td>");
		assertThat(page(REQUESTS)).contains("data-live=\"/_emulator/console/requests/rows\"", rows);
	}

	@Test
	void filtersByPathStatusAndUser() {
		Api bob = anybody.as("bob");
		bob.get(PING).expect(200);
		bob.get("/api/v4/nodes/999999").expect(404);
		alice.get("/api/v4/nodes?limit=7").expect(200);
		anybody.get("/api/v4/user/account").expect(401);
		assertThat(paths("?text=limit%3D7")).containsExactly("/api/v4/nodes?limit=7");
		assertThat(paths("?status=404")).containsExactly("/api/v4/nodes/999999");
		assertThat(paths("?status=4XX")).containsExactly("/api/v4/user/account", "/api/v4/nodes/999999");
		assertThat(paths("?user=Bob&text=nodes&status=4xx")).containsExactly("/api/v4/nodes/999999");
		assertThat(paths("?user=bo")).isEmpty();
		assertThat(paths("?status=none")).isEmpty();
		assertThat(paths("?text=+&status=&user=")).hasSize(5);
		String page = page(REQUESTS + "?text=%22%3E%3Cscript%3E%26&status=4xx&user=a%26b%3Dc");
		assertThat(page)
			.contains("value=\"&quot;&gt;&lt;script&gt;&amp;\"", "value=\"4xx\"", "value=\"a&amp;b=c\"",
					"/rows?text=%22%3E%3Cscript%3E%26&amp;status=4xx&amp;user=a%26b%3Dc\"")
			.doesNotContain("<script>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "600", "4x", "-1", "99999999999999999999", "%3Cscript%3E" })
	void refusesAStatusThatIsNone(String status) {
		assertThat(anybody.get(REQUESTS + "?status=" + status).expect(400).body()).contains("role=\"alert\"",
				"A status is a number like 404");
		anybody.get(REQUESTS + "/rows?status=" + status).expect(400);
	}

	private static List<String> paths(String query) {
		return Pattern.compile("<code>[A-Z]+ <a href=\"[^\"]+\">([^<]+)<")
			.matcher(page(REQUESTS + "/rows" + query))
			.results()
			.map((match) -> HtmlUtils.htmlUnescape(match.group(1)))
			.toList();
	}

	@Test
	void showsAllOfARequest() {
		alice.withHeader("X-Some", "<script>").post(FOLDERS, "{}").expect(400);
		alice.post(FOLDERS + "?a=b", Map.of("parentId", projects, "name", "<script>'\"&")).expect(400);
		String page = details(1);
		assertThat(page)
			.contains("<h1>POST /api/v4/nodes/folders</h1>", "<dd>400 Bad Request</dd>", "<dd>a=b</dd>",
					"<dd>/api/v4/nodes/folders</dd>", "<dd>alice</dd>", "<dd>dracoon-emulator</dd>",
					"Authorization: Bearer ***", "Content-Type: application/json", "&lt;script&gt;&#39;\\&quot;&amp;",
					"-40755, Node name is not allowed", "Make this fail", "As curl")
			.doesNotContain("<script>'");
		assertThat(HtmlUtils.htmlUnescape(page)).contains("\"name\" : \"<script>'\\\"&\"", "\"errorCode\" : -40755");
		assertThat(details(2)).contains("X-Some: &lt;script&gt;");
	}

	@Test
	void showsFormsAndWhoSignsIn() {
		alice = anybody.as("bob");
		assertThat(page(REQUESTS + "/rows")).contains("<td>bob</td><td>dracoon-emulator</td>");
		assertThat(HtmlUtils.htmlUnescape(details(1))).contains("username=bob", "password=***",
				"Authorization: Basic ***", "\"access_token\" : \"***\"", "\"token_type\" : \"bearer\"");
		anybody.form("/oauth/token", Map.of("client_id", "my<b>", "client_secret", "s3cret"), null).expect(401);
		assertThat(page(REQUESTS + "/rows")).contains("<td>my&lt;b&gt;</td>", "unauthorized_client, ");
	}

	@Test
	void knowsNoOtherRequests() {
		assertThat(anybody.get(REQUESTS + "/999999999").expect(404).body()).contains("no such request");
		for (String id : List.of("x", "-1", "99999999999999999999")) {
			assertThat(anybody.get(REQUESTS + "/" + id).expect(404).body()).contains("<h1>Not found</h1>");
		}
	}

	@Test
	void clears() {
		anybody.get(PING).expect(200);
		assertThat(anybody.form(REQUESTS + "/clear", Map.of(), null).expect(303).location()).isEqualTo(REQUESTS);
		assertThat(page(REQUESTS + "/rows")).isEmpty();
		anybody.get(PING).expect(200);
		assertThat(paths("")).containsExactly(PING);
		anybody.unchecked()
			.withHeader("Sec-Fetch-Site", "cross-site")
			.form(REQUESTS + "/clear", Map.of(), null)
			.expect(403);
		assertThat(paths("")).hasSize(1);
	}

	@Test
	void showsTheFaultOfARequestAndOffersNewFaults() {
		emulator.faults().add(Fault.status(503).on("GET", PING).times(1));
		anybody.get(PING).expect(503);
		assertThat(page(REQUESTS + "/rows")).contains("503 Service Unavailable", "fault: HTTP 503");
		assertThat(details(1)).contains("<dt>Fault</dt><dd>HTTP 503</dd>");
		alice.get("/api/v4/nodes/" + projects).expect(200);
		String link = find("href=\"([^\"]+)\">Make this fail", details(1));
		String target = find("name=\"target\" value=\"([^\"]*)\"", page(HtmlUtils.htmlUnescape(link)));
		assertThat(target).isEqualTo("GET /api/v4/nodes/{node_id}");
		anybody
			.form("/_emulator/console/faults",
					Map.of("effect", "status", "status", "500", "target", target, "times", "1"), null)
			.expect(303);
		alice.get("/api/v4/nodes/" + projects).expect(500);
		alice.get("/api/v4/nodes/" + projects).expect(200);
		anybody.get("/no/such/path").expect(404);
		link = find("href=\"([^\"]+)\">Make this fail", details(1));
		assertThat(page(HtmlUtils.htmlUnescape(link))).contains("value=\"GET /no/such/path\"");
		assertThat(page("/_emulator/console/faults?target=%22%3E%3Cscript%3E"))
			.contains("value=\"&quot;&gt;&lt;script&gt;\"");
		assertThat(page("/_emulator/console/faults")).contains("value=\"*\"");
	}

	@Test
	void namesTheRateLimitOfTheNetwork() {
		emulator.faults().network(Network.PERFECT.withRateLimit(1, Duration.ofMinutes(1)));
		anybody.get(PING).expect(200);
		anybody.get(PING).expect(429);
		assertThat(page(REQUESTS + "/rows")).contains("fault: HTTP 429, wait ");
	}

	@Test
	void showsRequestsUnderWay() throws Exception {
		emulator.faults().add(Fault.stall().on("GET", PING));
		try (Socket socket = new Socket("127.0.0.1", emulator.port())) {
			send(socket, "GET /api/v4/auth/ping HTTP/1.1\r\nHost: localhost\r\n\r\n");
			await(() -> assertThat(page(REQUESTS + "/rows")).contains("<td>under way</td><td class=\"number\">",
					"ms so far</td>"));
			assertThat(details(1)).contains("under way", "Reload to see them");
			assertThat(emulator.requests()).isEmpty();
		}
		await(() -> assertThat(page(REQUESTS + "/rows")).contains("<td>broken off</td>", "fault: no answer"));
		assertThat(emulator.requests()).containsExactly(new RecordedRequest("GET", PING, RecordedRequest.NOT_ANSWERED));
	}

	@Test
	void saysWhenAClientWentAway() throws Exception {
		emulator.faults().add(Fault.delay(Duration.ofMinutes(5)));
		try (Socket socket = new Socket("127.0.0.1", emulator.port())) {
			send(socket, "GET /api/v4/auth/ping HTTP/1.1\r\nHost: localhost\r\n\r\n");
			await(() -> assertThat(paths("")).containsExactly(PING));
		}
		await(() -> assertThat(page(REQUESTS + "/rows")).contains("<td>client went away</td>"));
		assertThat(paths("?status=none")).containsExactly(PING);
		assertThat(details(1)).contains("Host: localhost", "client went away");
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 100_000 })
	void saysWhenAClientWentAwayDuringTheAnswer(long bytesPerSecond) throws Exception {
		ManyThings.upload(alice, projects, "large.bin", "x".repeat(20_000_000), "fail");
		String url = alice.downloadUrl(alice.idOf("Projects/large.bin"));
		String path = url.substring(url.indexOf('/', 8));
		emulator.clearRequests();
		emulator.faults().network(Network.PERFECT.withConnectionBandwidth(bytesPerSecond));
		try (Socket socket = new Socket("127.0.0.1", emulator.port())) {
			send(socket, "GET " + path + " HTTP/1.1\r\nHost: " + emulator.baseUrl().getAuthority() + "\r\n\r\n");
			await(() -> assertThat(page(REQUESTS + "/rows")).contains("<td>200 OK, under way</td>"));
		}
		await(() -> assertThat(page(REQUESTS + "/rows")).contains("<td>200 OK, client went away</td>"));
		assertThat(details(1)).contains("20,000,000 bytes, not kept").doesNotContain("xxx");
	}

	@Test
	void saysWhenAFaultBreaksOff() {
		emulator.faults().add(Fault.reset(Effect.Phase.ANSWER_BODY, 10).on("POST", FOLDERS).times(1));
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> alice.post(FOLDERS, Map.of("parentId", projects, "name", "Lost")));
		await(() -> assertThat(page(REQUESTS + "/rows")).contains("201 Created, broken off",
				"fault: connection reset"));
		await(() -> assertThat(HtmlUtils.htmlUnescape(details(1))).contains("\"name\" : \"Lost\""));
	}

	@Test
	void showsRequestsThatCannotBeRead() throws Exception {
		try (Socket socket = new Socket("127.0.0.1", emulator.port())) {
			send(socket, "GET /api/v4/auth/ping?token=hunter2 HTTP/1.1\r\nHost: a b\r\n\r\n");
			socket.getInputStream().readAllBytes();
		}
		assertThat(page(REQUESTS + "/rows")).contains("400 Bad Request", "/api/v4/auth/ping?token=***",
				"The header &#39;Host&#39; is malformed");
		assertThat(details(1)).contains("no longer available");
	}

	@Test
	void showsTheS3Side() {
		ManyThings.upload(alice, projects, "a.json", "{\"content\":\"secret of a file\"}", "fail");
		String rows = page(REQUESTS + "/rows?text=%2Fs3%2F");
		assertThat(rows).contains("PUT <a", "partNumber=1", "X-Amz-Signature=***");
		String id = find(REQUESTS + "/([0-9]+)\"", rows);
		assertThat(page(REQUESTS + "/" + id)).contains("30 bytes, not kept", "target=S3%20PART%201")
			.doesNotContain("secret of a file");
		String url = alice.downloadUrl(alice.idOf("Projects/a.json"));
		assertThat(anybody.unchecked().get(url).expect(200).body()).contains("secret of a file");
		assertThat(details(1)).contains("30 bytes, not kept").doesNotContain("secret of a file");
		emulator.faults().add(Fault.slowDown().on(Target.S3_GET));
		anybody.unchecked().get(url).expect(503);
		assertThat(page(REQUESTS + "/rows")).contains("SlowDown, ", "fault: S3 SlowDown");
	}

	@Test
	void keepsNoContentWhateverItsType() {
		try (DracoonEmulator other = DracoonEmulator.builder().storage(StorageMode.PROXY).start()) {
			Api admin = new Api(other).as("admin");
			admin.upload(admin.idOf("Projects"), "b.json", "{\"content\":\"secret of a file\"}", "fail");
			admin.unchecked().get(admin.downloadUrl(admin.idOf("Projects/b.json"))).expect(200);
			List<String> pages = LongStream.rangeClosed(1, other.requests().size())
				.mapToObj((id) -> HtmlUtils.htmlUnescape(admin.get(REQUESTS + "/" + id).expect(200).body()))
				.toList();
			assertThat(pages).noneMatch((page) -> page.contains("secret of a file"))
				.anyMatch((page) -> page.contains("30 bytes, not kept") && page.contains("\"hash\""))
				.anyMatch((page) -> page.contains("30 bytes, not kept") && page.contains("<h1>GET /api/v4/downloads/"))
				.anyMatch((page) -> page.contains("\"resolutionStrategy\" : \"fail\"")
						&& page.contains("\"name\" : \"b.json\""));
		}
	}

	@Test
	void cutsLongBodies() {
		String json = "{\"name\":\"x\",\"password\":\"hunter2\",\"more\":[" + "\"abcdefgh\",".repeat(1000) + "1]}";
		alice.post(FOLDERS, json).expect(400);
		String page = HtmlUtils.htmlUnescape(details(1));
		assertThat(page)
			.contains(String.format("%,d bytes, cut after the beginning.", json.length()),
					"# Only the beginning of the body is known.", "\"password\" : \"***\"")
			.doesNotContain("hunter2");
		assertThat(page.length()).isLessThan(30_000);
		alice.post(FOLDERS, "{\"name\":\"x\",\"y\":1,password=hunter2").expect(400);
		assertThat(HtmlUtils.htmlUnescape(details(1)))
			.contains("34 bytes, cut because the rest is no JSON.", "\"name\" : \"x\"")
			.doesNotContain("hunter2");
	}

	@Test
	void seesBodiesThatComeInPieces() {
		emulator.faults().network(Network.PERFECT.withConnectionBandwidth(100_000));
		alice.post(FOLDERS, Map.of("parentId", projects, "name", "Slow", "notes", "n".repeat(200))).expect(201);
		await(() -> assertThat(HtmlUtils.htmlUnescape(details(1))).contains("\"createdBy\"", "\"notes\" : \"nnn"));
	}

	@Test
	void copiesAsCurl() throws Exception {
		String hostile = "a'b\"c$(touch /tmp/x)`id`\\ \u00e4{1,2}[3]!\n***";
		alice.withHeader("X-Sds-Share-Password", "p").post(FOLDERS + "?token=t&a=%27%24b", "{\"name\":\"x\"}");
		assertThat(arguments(curl())).containsSubsequence("-X", "POST",
				emulator.baseUrl() + FOLDERS + "?token=<TOKEN>&a=%27%24b", "-H", "Content-Type: application/json", "-H",
				"X-Sds-Share-Password: <X_SDS_SHARE_PASSWORD>", "--data-raw", "{\"name\":\"x\"}");
		alice.post(FOLDERS, Map.of("name", hostile, "newPassword", "hunter2")).expect(400);
		List<String> arguments = arguments(curl());
		assertThat(arguments).contains("-g", "Authorization: Bearer <TOKEN>");
		JsonNode body = new Api.Answer(200, arguments.get(arguments.size() - 1), "").json();
		assertThat(body.get("name").asString()).isEqualTo(hostile);
		assertThat(body.get("newPassword").asString()).isEqualTo("<NEW_PASSWORD>");
		anybody.as("bob");
		assertThat(arguments(curl())).contains("Authorization: Basic <CREDENTIALS>")
			.last()
			.asString()
			.contains("username=bob", "password=<PASSWORD>");
		alice.get("/api/v4/downloads/0123456789abcdef0123456789abcdef").expect(401);
		assertThat(arguments(curl())).containsExactly("-g", emulator.baseUrl() + "/api/v4/downloads/<URL_TOKEN>", "-H",
				"Authorization: Bearer <TOKEN>");
		alice.postBytes("/api/v4/user/account/avatar", new byte[] { 1 }).expect(400);
		assertThat(arguments(curl())).containsSubsequence("--data-binary", "@FILE");
		alice.send("HEAD", "/api/v4/nodes", "");
		assertThat(arguments(curl())).contains("-I").doesNotContain("--data-raw", "--data-binary");
	}

	private static String curl() {
		return HtmlUtils.htmlUnescape(find("(?s)<pre[^>]*data-copy=\"curl\"><code>(.*?)</code></pre>", details(1)));
	}

	private static List<String> arguments(String command) throws IOException, InterruptedException {
		String script = "curl() { printf '%s\\0' \"$@\"; }\n"
				+ "for v in TOKEN URL_TOKEN CREDENTIALS PASSWORD NEW_PASSWORD X_SDS_SHARE_PASSWORD; do export $v=\"<$v>\"; done\n"
				+ command + "\n";
		Process bash = new ProcessBuilder("bash", "-euc", script).redirectErrorStream(true).start();
		String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(bash.waitFor(10, TimeUnit.SECONDS)).isTrue();
		assertThat(bash.exitValue()).as(out).isZero();
		return List.of(out.split("\0"));
	}

	// returns the nth request, counted from the latest
	private static String details(int number) {
		Matcher matcher = Pattern.compile(REQUESTS + "/([0-9]+)\"").matcher(page(REQUESTS + "/rows"));
		for (int i = 0; i < number; i++) {
			assertThat(matcher.find()).isTrue();
		}
		return page(REQUESTS + "/" + matcher.group(1));
	}

	private static String find(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		assertThat(matcher.find()).as(text).isTrue();
		return matcher.group(1);
	}

	private static void send(Socket socket, String text) throws IOException {
		OutputStream out = socket.getOutputStream();
		out.write(text.getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

	private static void await(Runnable assertion) {
		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::run);
	}

	private static String page(String path) {
		return anybody.get(path).expect(200).body();
	}

}
