// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.HtmlUtils;

import io.dracoonspring.emulator.model.GrantType;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedClient;
import io.dracoonspring.emulator.seed.SeedUser;
import io.dracoonspring.emulator.tls.Tls;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectPageTests {

	private static final String CONNECT = "/_emulator/console/connect";

	private static DracoonEmulator emulator;

	private final Api api = new Api(emulator);

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.builder()
			.seed(Seed.create()
				.withClient(SeedClient.of("own-client").withSecret("own-secret").withName("<script>"))
				.withUser(SeedUser.of("carol").withPassword("Carol-2026!"))
				.withUser(SeedUser.of("dave").withKeyPair(null)))
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
	void showsWhatIsPublishedAndNothingElse() {
		String page = page();
		assertThat(page).contains("<code data-copy=\"base URL\">" + emulator.baseUrl() + "</code>",
				"X-Sds-Service-Token", "<td>carol</td><td>another one</td>",
				"<td>dave</td><td class=\"short\"><code>Emulator-2026!</code></td><td>no key pair</td>",
				"<td>own-client</td><td>another one</td>", "<td>dracoon_legacy_scripting</td><td>none</td>",
				"&lt;script&gt;");
		assertThat(page).containsPattern("<td>alice</td>.*Emulator-2026!.*Encryption-2026!.*Alice Archer");
		assertThat(page).doesNotContain("Carol-2026!", "own-secret", "<script>");
	}

	@Test
	void showsPasswordsOnlyWhileTheyAreRight() {
		Api bob = this.api.as("bob");
		bob.put("/api/v4/user/account/password", Map.of("oldPassword", Api.PASSWORD, "newPassword", "Other-2026!"))
			.expect(204);
		bob.delete("/api/v4/user/account/keypair?version=A").expect(204);
		assertThat(page()).contains("<td>bob</td><td>another one</td><td>no key pair</td>")
			.doesNotContain("Other-2026!");
	}

	@ParameterizedTest
	@CsvSource({ "localhost:8090, http://localhost:8090", "dracoon, http://dracoon", "[::1]:81, http://[::1]:81",
			"it's, ''" })
	void namesTheAddressThatTheBrowserUses(String host, String shown) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", emulator.port())) {
			socket.getOutputStream()
				.write(("GET " + CONNECT + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.ISO_8859_1));
			String page = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(page).contains("HTTP/1.1 200",
					"<code data-copy=\"base URL\">" + (shown.isEmpty() ? emulator.baseUrl() : shown) + "</code>");
		}
	}

	@Test
	void linesForCurlWork() throws IOException, InterruptedException {
		assertThat(run(lines(page(), "curl"))).contains("\"userName\":\"admin\"");
	}

	@Test
	void linesForCurlWorkOverTls() throws IOException, InterruptedException {
		assertThat(page()).doesNotContain("emulator-ca.pem");
		try (DracoonEmulator secured = DracoonEmulator.builder().tls(Tls.generated()).start()) {
			String page = new Api(secured).get(CONNECT).expect(200).body();
			assertThat(run(lines(page, "curl"))).contains("\"userName\":\"admin\"");
			assertThat(lines(page, "application.yml for the certificate"))
				.contains("certificate: file:emulator-ca.pem");
		}
	}

	@Test
	void linesForCurlWorkForOddNames() throws IOException, InterruptedException {
		Seed seed = Seed.create()
			.withoutDefaults()
			.withClient(SeedClient.of("o'app").withGrants(GrantType.PASSWORD))
			.withUser(SeedUser.of("o'neil+$HOME & co").withKeyPair(null));
		try (DracoonEmulator odd = DracoonEmulator.builder().seed(seed).start()) {
			String page = new Api(odd).get(CONNECT).expect(200).body();
			assertThat(run(lines(page, "curl"))).contains("\"userName\":\"o'neil+$HOME & co\"");
			assertThat(lines(page, "application.yml")).contains("client-id: 'o''app'", "client-secret: ''")
				.doesNotContain("crypto");
		}
	}

	@Test
	void saysWhatToFillInWhereNothingIsPublished() {
		Seed seed = Seed.create()
			.withoutDefaults()
			.withClient(SeedClient.of("own").withSecret("own-secret"))
			.withUser(SeedUser.of("carol").withPassword("Carol-2026!").withKeyPair(null));
		try (DracoonEmulator own = DracoonEmulator.builder().seed(seed).start()) {
			assertThat(lines(new Api(own).get(CONNECT).expect(200).body(), "application.yml"))
				.contains("client-id: own\n", "client-secret: SECRET\n", "username: USER\n", "password: PASSWORD\n");
		}
	}

	private String page() {
		return this.api.get(CONNECT).expect(200).body();
	}

	private static String lines(String page, String label) {
		String start = "data-copy=\"" + label + "\"><code>";
		assertThat(page).contains(start);
		int from = page.indexOf(start) + start.length();
		return HtmlUtils.htmlUnescape(page.substring(from, page.indexOf("</code>", from)));
	}

	private static String run(String lines) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("bash", "-c", lines).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
		return output;
	}

}
