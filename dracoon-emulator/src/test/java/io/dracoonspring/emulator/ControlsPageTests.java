// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ControlsPageTests {

	private static final String SERVER = "/_emulator/console/server";

	private static final String RESET = "/_emulator/console/reset";

	private static DracoonEmulator emulator;

	private final Api api = new Api(emulator);

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.builder().storage(StorageMode.PROXY).start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@BeforeEach
	void reset() {
		emulator.reset();
	}

	@ParameterizedTest
	@CsvSource({ "'', 90, minutes, 90", "PT1H, 1, days, 60", "P30D, '', '', 43200" })
	void advancesTheClock(String quick, String amount, String unit, long minutes) {
		form("/clock", Map.of("advance", quick, "amount", amount, "unit", unit)).expect(303);
		assertThat(Duration.between(Instant.now(), emulator.now())).isCloseTo(Duration.ofMinutes(minutes),
				Duration.ofSeconds(5));
		assertThat(page(SERVER)).containsPattern("UTC, [0-9 a-z]+ ahead");
	}

	@ParameterizedTest
	@CsvSource({ "PT0S, 1, hours", "-PT1H, 1, hours", "P99999999D, 1, hours", "<script>, 1, hours", "'', 0, hours",
			"'', -1, hours", "'', 1, <b>", "'', 1, forever", "'', 999999999999, days", "'', 1, ''" })
	void refusesWhatIsNoTimeToAdvanceBy(String quick, String amount, String unit) {
		assertThat(form("/clock", Map.of("advance", quick, "amount", amount, "unit", unit)).expect(400).body())
			.contains("role=\"alert\"")
			.doesNotContain("<script>");
		assertThat(Duration.between(Instant.now(), emulator.now())).isCloseTo(Duration.ZERO, Duration.ofSeconds(5));
	}

	@Test
	void setsTheNetwork() {
		form("/network",
				Map.of("latencyMillis", "30", "bytesPerSecond", "1000000", "calls", "5", "windowMillis", "2000"))
			.expect(303);
		assertThat(emulator.faults().network()).isEqualTo(Network.PERFECT.withLatency(Duration.ofMillis(30))
			.withBandwidth(1_000_000)
			.withRateLimit(5, Duration.ofSeconds(2)));
		assertThat(page(SERVER)).contains("name=\"latencyMillis\" value=\"30\"", "name=\"calls\" value=\"5\"");
		assertThat(form("/network", Map.of("latencyMillis", "x")).expect(400).body()).contains("must be a number");
		form("/network", Map.of("calls", "1", "windowMillis", "0")).expect(400);
		form("/network", Map.of("latencyMillis", "7", "perfect", "true")).expect(303);
		assertThat(emulator.faults().network()).isEqualTo(Network.PERFECT);
	}

	@Test
	void takesSnapshotsAndGoesBack() {
		Api admin = this.api.as("admin");
		form("/snapshots", Map.of("name", "before <b>")).expect(303);
		long id = this.api.post("/_emulator/snapshots", "").expect(201).json().get("id").asLong();
		String mine = SERVER + "/snapshots/" + (id - 1);
		assertThat(page(SERVER)).contains("before &lt;b&gt;", "Snapshot " + id, mine + "/restore");
		admin.upload(admin.idOf("Projects"), "new & old.txt", "x", "fail");
		admin.delete("/api/v4/nodes/" + admin.idOf("Vault")).expect(204);

		assertThat(page(mine + "/restore"))
			.contains("<h1>Go back to before &lt;b&gt;?</h1>", "Lost for good", "1 file: new &amp; old.txt",
					"These come back: 1 room: Vault")
			.doesNotContain("kept in");
		assertThat(admin.names("/api/v4/nodes?parent_id=" + admin.idOf("Projects"))).contains("new & old.txt");
		this.api.form(mine + "/restore", Map.of(), null).expect(303);
		Api again = this.api.as("admin");
		assertThat(again.names("/api/v4/nodes?parent_id=" + again.idOf("Projects"))).doesNotContain("new & old.txt");
		assertThat(page(mine + "/restore")).doesNotContain("file:");

		assertThat(page(mine + "/forget")).contains("the snapshot of");
		this.api.form(mine + "/forget", Map.of(), null).expect(303);
		this.api.post("/_emulator/snapshots/" + (id - 1) + "/restore", "").expect(404);
		assertThat(page(SERVER)).doesNotContain("before &lt;b&gt;");
	}

	@ParameterizedTest
	@ValueSource(strings = { "999", "x", "-1", "9999999999999999999999", "%3Cscript%3E" })
	void knowsNoSuchSnapshot(String id) {
		assertThat(this.api.get(SERVER + "/snapshots/" + id + "/restore").expect(404).body())
			.contains("There is no such snapshot")
			.doesNotContain("<script>");
		this.api.form(SERVER + "/snapshots/" + id + "/restore", Map.of(), null).expect(404);
		this.api.form(SERVER + "/snapshots/" + id + "/forget", Map.of(), null).expect(404);
	}

	@Test
	void refusesLongNamesOfSnapshots() {
		form("/snapshots", Map.of("name", "x".repeat(101))).expect(400);
	}

	@Test
	void endsTokens() {
		Map<String, String> login = Map.of("grant_type", "password", "username", "bob", "password", Api.PASSWORD);
		String refreshToken = this.api.token(login).json().get("refresh_token").asString();
		Api bob = this.api.as("bob");
		form("/tokens", Map.of("action", "expire")).expect(303);
		bob.get("/api/v4/user/account").expect(401);
		Map<String, String> refresh = Map.of("grant_type", "refresh_token", "refresh_token", refreshToken);
		form("/tokens", Map.of("action", "reusable")).expect(303);
		this.api.token(refresh).expect(200);
		this.api.token(refresh).expect(200);
		assertThat(page(SERVER)).contains("works again and again");
		form("/tokens", Map.of("action", "once")).expect(303);
		assertThat(page(SERVER)).contains("Now a refresh token works once");
		assertThat(page(SERVER + "/tokens/revoke")).contains("Refresh tokens: ", "bob in dracoon-emulator");
		form("/tokens/revoke", Map.of()).expect(303);
		this.api.token(refresh).expect(400);
		assertThat(page(SERVER + "/tokens/revoke")).doesNotContain("Lost for good");
		form("/tokens", Map.of("action", "<b>")).expect(400);
	}

	@Test
	void ratesFiles() {
		Api admin = this.api.as("admin");
		long id = admin.idOf("Projects/Welcome.txt");
		form("/file", Map.of("node", "/Projects/Welcome.txt", "action", "malicious")).expect(303);
		admin.post("/api/v4/nodes/files/" + id + "/downloads", "").expectError(403, -40765);
		form("/file", Map.of("node", "" + id, "action", "clean")).expect(303);
		admin.post("/api/v4/nodes/files/" + id + "/downloads", "").expect(200);
	}

	@Test
	void asksBeforeItDamages() {
		Api admin = this.api.as("admin");
		long id = admin.idOf("Projects/Welcome.txt");
		String before = this.api.get(admin.downloadUrl(id)).expect(200).body();
		assertThat(form("/file", Map.of("node", "Projects/Welcome.txt", "action", "damage")).expect(200).body())
			.contains("Damage the content of /Projects/Welcome.txt?",
					"Neither a snapshot nor a reset repairs the file");
		form("/file/damage", Map.of("node", "" + id)).expect(303);
		String after = this.api.get(admin.downloadUrl(id)).expect(200).body();
		assertThat(after).hasSameSizeAs(before).isNotEqualTo(before);
		form("/file/damage", Map.of("node", "" + id)).expect(303);
		assertThat(page(SERVER + "?node=" + id)).contains("name=\"node\"", "value=\"" + id + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "Projects", "/Projects/none.txt", "/Projects/Welcome.txt/x", "999999", "-1",
			"99999999999999999999", "<script>alert(1)</script>", "//", "101" })
	void knowsNoSuchFile(String node) {
		for (String action : new String[] { "malicious", "clean", "damage", "no" }) {
			assertThat(form("/file", Map.of("node", node, "action", action)).expect(400).body())
				.contains("role=\"alert\"")
				.doesNotContain("<script>alert");
		}
		form("/file/damage", Map.of("node", node)).expect(400);
		this.api.get(SERVER + "/file/damage?node=" + Api.encode(node)).expect(400);
	}

	@Test
	void asksBeforeItResets() {
		assertThat(page(RESET)).contains("<h1>Reset the emulator?</h1>", "Nothing has been added", "0 are on");
		Api admin = this.api.as("admin");
		for (int i = 1; i <= 7; i++) {
			admin.upload(admin.idOf("Projects"), i + ".txt", "x", "fail");
		}
		admin.post("/api/v4/groups", Map.of("name", "Sellers & co")).expect(201);
		admin.delete("/api/v4/nodes/" + admin.idOf("Projects/1.txt")).expect(204);
		emulator.faults().add(Fault.slowDown());
		assertThat(page(RESET))
			.contains("6 files: 2.txt, ", " and 1 more", "1 deleted file: 1.txt", "1 group: Sellers &amp; co",
					"2 tokens", "(1 are on)", "it has ")
			.doesNotContain("kept in");
		assertThat(admin.names("/api/v4/nodes?parent_id=" + admin.idOf("Projects"))).contains("2.txt");
		this.api.form(RESET, Map.of(), null).expect(303);
		assertThat(emulator.faults().active()).isEmpty();
		assertThat(page(RESET)).contains("Nothing has been added");
	}

	@Test
	void saysThatFilesInTheDirectoryAreLost(@TempDir Path directory) {
		try (DracoonEmulator keeping = DracoonEmulator.builder()
			.storage(StorageMode.PROXY)
			.directory(directory)
			.start()) {
			Api keeper = new Api(keeping);
			Api admin = keeper.as("admin");
			admin.upload(admin.idOf("Projects"), "precious.txt", "x", "fail");
			assertThat(keeper.get(RESET).expect(200).body()).contains("1 file: precious.txt",
					"the data in " + directory, "is deleted there, too");
		}
	}

	@Test
	void looksAtTheStartWithoutMovingTheClock() {
		emulator.advanceClock(Duration.ofDays(3));
		Instant before = emulator.now();
		assertThat(page(RESET)).contains("the clock is set to " + Instant.now().toString().substring(0, 10));
		assertThat(emulator.now()).isCloseTo(before, within(5, ChronoUnit.SECONDS));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clock", "/network", "/tokens", "/tokens/revoke", "/file", "/file/damage", "/snapshots",
			"/snapshots/1/restore", "/snapshots/1/forget", "" })
	void takesNoFormsOfOtherSites(String form) {
		Api foreign = this.api.withHeader("Sec-Fetch-Site", "cross-site");
		foreign.form(SERVER + form, Map.of(), null).expect(403);
		foreign.form(RESET, Map.of(), null).expect(403);
		foreign.get("/").expect(200);
	}

	private String page(String path) {
		return this.api.get(path).expect(200).body();
	}

	private Api.Answer form(String path, Map<String, String> form) {
		return this.api.form(SERVER + path, form, null);
	}

}
