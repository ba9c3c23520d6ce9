// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Lie;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the pages of the console that help to find mistakes: the overview, the groups and
 * pages of requests, and the forms for faults.
 */
class CallsPageTests {

	private static final String REQUESTS = "/_emulator/console/requests";

	private static final String OVERVIEW = "/_emulator/console/overview";

	private static final String FAULTS = "/_emulator/console/faults";

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
	void summarisesCallsByOperationAndClient() {
		assertThat(page(OVERVIEW)).contains("There are no requests yet.");
		alice.get("/api/v4/nodes/" + projects).expect(200);
		alice.get("/api/v4/nodes/999999").expect(404);
		anybody.get(PING).expect(200);
		emulator.faults().add(Fault.delay(Duration.ofMillis(300)).times(1));
		anybody.get("/api/v4/public/software/version").expect(200);
		String page = page(OVERVIEW);
		assertThat(page)
			.contains("<dt>Calls</dt><dd><a href=\"" + REQUESTS + "\">4</a>", "<dt>Errors</dt><dd>1 (25 %)",
					"not signed in</td>")
			.containsPattern("GET /api/v4/nodes/\\{node_id}</a></code></td><td class=\"number\">2</td>"
					+ "<td class=\"number\">1</td>")
			.containsPattern(">dracoon-emulator</a></td><td>alice</td><td class=\"number\">2</td>")
			.containsPattern("(?s)<h2>Slowest</h2>.*?<tbody><tr><td class=\"path\"><code>GET <a href=\"[^\"]*\">"
					+ "/api/v4/public/software/version<");
		assertThat(paths(link("GET /api/v4/nodes/{node_id}", page))).containsExactly("/api/v4/nodes/999999",
				"/api/v4/nodes/" + projects);
		assertThat(paths(link("dracoon-emulator", page))).hasSize(2);
	}

	@Test
	void showsOlderRequestsAndSaysHowManyThereAre() {
		IntStream.range(0, 205).forEach((i) -> anybody.get(PING + "?n=" + i).expect(200));
		String latest = page(REQUESTS);
		assertThat(latest)
			.contains("1 to 200 of 205, newest first. The emulator keeps the latest 10,000 requests.", "data-live",
					"?n=204<")
			.doesNotContain("?n=4<", "Latest requests");
		String older = page(link("Older requests", latest));
		assertThat(older).contains("201 to 205 of 205", "?n=4<", "?n=0<", "Latest requests")
			.doesNotContain("?n=5<", "data-live", "Older requests");
		String filtered = page(REQUESTS + "?text=ping&method=get");
		assertThat(page(link("Older requests", filtered))).contains("201 to 205 of 205");
		assertThat(page(REQUESTS + "?method=POST")).contains("None of 0");
	}

	@Test
	void findsRequestsByMethodErrorFaultAndClient() {
		anybody.get("/api/v4/user/account").expect(401);
		emulator.faults().add(Fault.status(503, -90027).on("POST", "/api/v4/nodes/folders").times(1));
		alice.post("/api/v4/nodes/folders", "{}").expect(503);
		assertThat(paths(REQUESTS + "?method=post")).containsExactly("/api/v4/nodes/folders");
		assertThat(paths(REQUESTS + "?text=ACCESS+token+is+missing")).containsExactly("/api/v4/user/account");
		assertThat(paths(REQUESTS + "?text=-90027")).containsExactly("/api/v4/nodes/folders");
		assertThat(paths(REQUESTS + "?text=error+-90027")).containsExactly("/api/v4/nodes/folders");
		assertThat(paths(REQUESTS + "?client=no-such")).isEmpty();
		assertThat(page(REQUESTS + "?client=%22%3E%3Cb%3E")).contains("value=\"&quot;&gt;&lt;b&gt;\"");
	}

	@Test
	void groupsTheRequestsOfAnUploadOnBothSides() {
		JsonNode channel = alice
			.post("/api/v4/nodes/files/uploads",
					Map.of("parentId", projects, "name", "cancelled.txt", "directS3Upload", true))
			.expect(201)
			.json();
		alice.delete("/api/v4/nodes/files/uploads/" + channel.get("uploadId").asString()).expect(204);
		ManyThings.upload(alice, projects, "grouped.txt", "x", "fail");
		alice.get(PING).expect(200);
		String groups = page(REQUESTS + "/groups");
		assertThat(groups).containsPattern("(?s)upload [0-9a-f]{8}</a> grouped.txt</td><td class=\"number\">[5-9]</td>"
				+ "<td class=\"number\">0</td>.*?<td>alice</td>");
		Matcher mark = Pattern.compile("upload ([0-9a-f]{8})</a> grouped.txt").matcher(groups);
		assertThat(mark.find()).isTrue();
		List<String> paths = paths(REQUESTS + "?upload=" + mark.group(1));
		assertThat(paths).anyMatch((path) -> path.startsWith("/s3/"))
			.anyMatch((path) -> path.endsWith("/s3_urls"))
			.contains("/api/v4/nodes/files/uploads")
			.doesNotContain(PING);
		assertThat(page("/_emulator/console/uploads")).contains("upload=" + mark.group(1));
	}

	@Test
	void groupsTheRequestsOfATrace() {
		assertThat(page(REQUESTS + "/groups")).contains("No client has sent the header");
		String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
		Api traced = anybody.withHeader("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
		traced.get(PING).expect(200);
		traced.get("/api/v4/user/account").expect(401);
		anybody.withHeader("traceparent", "<script>").get(PING).expect(200);
		String groups = page(REQUESTS + "/groups");
		assertThat(groups).contains("trace 4bf92f35</a></td><td class=\"number\">2</td><td class=\"number\">1</td>");
		assertThat(paths(link("trace 4bf92f35", groups))).containsExactly("/api/v4/user/account", PING);
		assertThat(page(REQUESTS + "?trace=" + trace)).contains("name=\"trace\" value=\"" + trace + "\"");
	}

	@Test
	void switchesReadyMadeFaultsOn() {
		assertThat(page(FAULTS)).contains(">S3 slow</button>", ">Token dies</button>", ">429 storm</button>");
		preset("TOKEN_DIES").expect(303);
		alice.get("/api/v4/user/account").expect(401);
		alice.get("/api/v4/user/account").expect(200);
		emulator.faults().clear();
		preset("STORM").expect(303);
		assertThat(IntStream.range(0, 20).mapToObj((i) -> anybody.unchecked().get(PING).status())).contains(200, 429);
		emulator.faults().clear();
		preset("S3_SLOW").expect(303);
		assertThat(emulator.faults().active()).hasSize(3);
		assertThat(page(FAULTS)).contains("later by 2000 ms", "probability 0.2", "Switch all off");
		anybody.form(FAULTS + "/clear", Map.of(), null).expect(303);
		assertThat(emulator.faults().active()).isEmpty();
		preset("NO_SUCH").expect(404);
		for (String preset : List.of("LOST_ANSWERS", "MAINTENANCE")) {
			preset(preset).expect(303);
		}
		assertThat(page(FAULTS)).contains("connection reset instead of the answer", "HTTP 503");
	}

	private static Api.Answer preset(String name) {
		return anybody.form(FAULTS + "/presets", Map.of("preset", name), null);
	}

	@Test
	void offersAllOperationsAndAllThatTheDocumentationLists() {
		assertThat(page(FAULTS))
			.contains("<option value=\"GET /api/v4/nodes/{node_id}\">", "<option value=\"POST /oauth/token\">")
			.doesNotContain("<option value=\"GET /_emulator");
		add(Map.of("effect", "status", "status", "404", "code", "-40761", "target", "GET /api/v4/nodes/{node_id}",
				"times", "2", "skip", "1", "probability", "0.5"));
		add(Map.of("effect", "missing-field", "field", "hash"));
		add(Map.of("effect", "reset", "phase", "ANSWER_BODY", "after", "100"));
		add(Map.of("effect", "stall"));
		add(Map.of("effect", "delay", "seconds", "0.25"));
		add(Map.of("effect", "lie", "lie", "WEAK_ALGORITHMS"));
		add(Map.of("effect", "flipped-bit", "after", "7"));
		assertThat(emulator.faults().active().stream().map((active) -> active.fault().effect())).containsExactly(
				new Effect.Status(404, -40761, null), new Effect.MissingField("hash"),
				new Effect.Interruption(Effect.Kind.RESET, Effect.Phase.ANSWER_BODY, 100),
				new Effect.Interruption(Effect.Kind.STALL, Effect.Phase.REQUEST, 0),
				new Effect.Delay(Duration.ofMillis(250)), new Effect.LyingAnswer(Lie.WEAK_ALGORITHMS),
				new Effect.FlippedBit(7));
		Fault first = emulator.faults().active().get(0).fault();
		assertThat(first.count()).isEqualTo(2);
		assertThat(first.skip()).isEqualTo(1);
		assertThat(first.probability()).isEqualTo(0.5);
		assertThat(page(FAULTS)).contains("HTTP 404, error -40761", "2 times, after 1 requests, probability 0.5");
	}

	private static void add(Map<String, String> form) {
		anybody.form(FAULTS, form, null).expect(303);
	}

	@Test
	void keepsTheFormOfARefusedFault() {
		String page = anybody
			.form(FAULTS, Map.of("effect", "missing-field", "target", "GET /api/v4/nodes/{node_id}", "times", "7"),
					null)
			.expect(400)
			.body();
		assertThat(page).contains("&#39;field&#39; is missing", "value=\"GET /api/v4/nodes/{node_id}\"",
				"<option value=\"missing-field\" selected>", "name=\"times\" value=\"7\"");
		for (Map<String, String> form : List.of(Map.of("effect", "status", "code", "x"),
				Map.of("effect", "reset", "phase", "NEVER"), Map.of("effect", "lie", "lie", "no"),
				Map.of("effect", "delay", "seconds", "-1"), Map.of("effect", "status", "probability", "2"))) {
			assertThat(anybody.form(FAULTS, form, null).expect(400).body()).contains("role=\"alert\"");
		}
		assertThat(emulator.faults().active()).isEmpty();
	}

	private static List<String> paths(String url) {
		return Pattern.compile("<code>[A-Z]+ <a href=\"[^\"]+\">([^<]+)<")
			.matcher(page(url))
			.results()
			.map((match) -> HtmlUtils.htmlUnescape(match.group(1)))
			.toList();
	}

	private static String link(String text, String page) {
		Matcher link = Pattern.compile("href=\"([^\"]+)\">" + Pattern.quote(text) + "</a>").matcher(page);
		assertThat(link.find()).as(page).isTrue();
		return HtmlUtils.htmlUnescape(link.group(1));
	}

	private static String page(String path) {
		return anybody.get(path).expect(200).body();
	}

}
