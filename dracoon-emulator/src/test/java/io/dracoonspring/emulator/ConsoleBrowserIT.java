// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedClient;
import io.dracoonspring.emulator.seed.SeedFile;
import io.dracoonspring.emulator.seed.SeedRoom;
import io.dracoonspring.emulator.seed.SeedUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the console and the sign-in page in a real browser, in wide and narrow windows
 * and in light and dark colours.
 */
class ConsoleBrowserIT {

	private static final String LONG = "Konzernabschlussunterlagen_".repeat(5) + "2026";

	private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

	private static final int PAGES_OF_A_KIND = 2;

	private static final String SIGN_IN = "/oauth/authorize?response_type=code&state=s&client_id=dracoon-emulator";

	private static final By ALERT = By.cssSelector("[role=alert]");

	private static DracoonEmulator emulator;

	private static Chromium browser;

	private final Api api = new Api(emulator);

	@BeforeAll
	static void start(@TempDir Path directory) throws IOException {
		browser = Chromium.start(Files.createDirectory(directory.resolve("profile")));
		emulator = DracoonEmulator.builder()
			.seed(Seed.load(Files.writeString(directory.resolve("seed.yml"), ManyThings.SEED))
				.withClient(SeedClient.of("client-" + LONG).withName("<b>" + LONG))
				.withUser(SeedUser.of(LONG.substring(0, 60)).withKeyPair(null))
				.withRoom(SeedRoom.of(LONG).withFile(SeedFile.text(LONG.substring(60) + "; ä.txt", "x"))))
			.start();
	}

	@AfterAll
	static void stop() {
		if (browser != null) {
			browser.close();
		}
		if (emulator != null) {
			emulator.close();
		}
	}

	@BeforeEach
	void reset() {
		emulator.reset();
		browser.resize(1280, 900);
		browser.prefer("light");
		browser.complaints();
	}

	@ParameterizedTest
	@CsvSource({ "1280, 900", "390, 844" })
	void everybodyCanUseEveryPage(int width, int height) {
		ManyThings.happen(emulator);
		emulator.faults().add(Fault.slowDown());
		this.api.post("/_emulator/snapshots", "").expect(201);
		browser.resize(width, height);
		Set<String> pages = pages();
		assertThat(pages).contains("/", "/_emulator/console/server", "/_emulator/console/reset").hasSizeGreaterThan(10);
		for (String page : pages) {
			browser.open(emulator.baseUrl() + page);
			browser.check(page);
			// expect no complaints. The browser would also complain about a page that
			// does not exist
			assertThat(browser.complaints()).as(page).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, 900", "390, 844" })
	void everybodyCanUsePagesThatSayWhatIsWrong(int width, int height) {
		browser.resize(width, height);
		for (String page : new String[] { "/_emulator/console/nodes/999999",
				"/_emulator/console/server/snapshots/7/restore", "/oauth/authorize?client_id=" + LONG,
				SIGN_IN + "&redirect_uri=https://evil.example/" + LONG, "/oauth/callback?code=" + LONG,
				"/oauth/callback?error=access_denied" }) {
			browser.open(emulator.baseUrl() + page);
			browser.check(page);
		}
		browser.open(emulator.baseUrl() + SIGN_IN);
		browser.check("sign-in");
		browser.find(By.name("username")).sendKeys("alice");
		browser.find(By.name("password")).sendKeys("wrong", Keys.ENTER);
		browser.find(ALERT);
		browser.check("wrong password");
		browser.open(emulator.baseUrl() + "/_emulator/console/server");
		browser.find(By.name("node")).sendKeys("/none.txt");
		browser.find(By.cssSelector("button[value=clean]")).click();
		browser.find(ALERT);
		browser.check("a file that there is not");
		// ignore complaints about the error status, which the browser itself reports
		assertThat(browser.complaints()).filteredOn((complaint) -> !complaint.contains("Failed to load resource"))
			.isEmpty();
	}

	/**
	 * Follows the links from the start page, and returns up to two pages of each kind.
	 * The paths of pages of the same kind differ only in numbers and in the values of
	 * parameters.
	 */
	private Set<String> pages() {
		Set<String> pages = new LinkedHashSet<>();
		Map<String, Integer> kinds = new HashMap<>();
		Deque<String> open = new ArrayDeque<>(List.of("/"));
		while (!open.isEmpty()) {
			String page = open.removeFirst();
			String kind = page.replaceAll("[0-9]+", "N").replaceAll("=[^&]*", "=");
			if (pages.contains(page) || kinds.merge(kind, 1, Integer::sum) > PAGES_OF_A_KIND) {
				continue;
			}
			HttpResponse<String> response = get(page);
			// count only HTML as a page, because browsers save other content
			if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
					&& response.body().contains("<main")) {
				assertThat(response.statusCode()).as(page).isEqualTo(200);
				pages.add(page);
				Matcher link = LINK.matcher(response.body());
				while (link.find()) {
					open.addLast(link.group(1).replace("&amp;", "&"));
				}
			}
		}
		return pages;
	}

	private static HttpResponse<String> get(String path) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(emulator.baseUrl().resolve(path)).build(),
						HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(path, ex);
		}
	}

	@Test
	void everythingIsReachedWithTheKeyboard() {
		browser.open(emulator.baseUrl() + "/");
		browser.find(By.tagName("body")).sendKeys(Keys.TAB);
		assertThat(browser.focused().getText()).isEqualTo("Skip to the content");
		browser.focused().sendKeys(Keys.ENTER);
		assertThat(browser.focused().getTagName()).isEqualTo("main");
		browser.focused().sendKeys(Keys.TAB);
		List<String> reached = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			reached.add(browser.focused().getText());
			browser.focused().sendKeys(Keys.TAB);
		}
		assertThat(reached).contains("Projects", "Vault");
	}

	@Test
	void requestsComeInWhileThePageIsOpen() {
		browser.open(emulator.baseUrl() + "/_emulator/console/requests");
		this.api.get("/api/v4/auth/ping").expect(200);
		browser.awaitText(By.tagName("tbody"), "/api/v4/auth/ping");
		this.api.get("/api/v4/user/account").expect(401);
		browser.awaitText(By.tagName("tbody"), "/api/v4/user/account");
		assertThat(browser.complaints()).isEmpty();
	}

	@Test
	void theKeyboardIsEnoughToSwitchAFaultOn() {
		browser.resize(390, 844);
		browser.open(emulator.baseUrl() + "/_emulator/console/faults");
		WebElement target = browser.find(By.name("target"));
		assertThat(browser.find(By.name("status")).isDisplayed()).isTrue();
		assertThat(browser.findAll(By.name("field")).get(0).isDisplayed()).isFalse();
		target.sendKeys(Keys.chord(Keys.CONTROL, "a"), "GET /api/v4/nodes/{node_id}", Keys.ESCAPE, Keys.TAB);
		browser.focused().sendKeys("field");
		assertThat(browser.findAll(By.name("status")).get(0).isDisplayed()).isFalse();
		browser.focused().sendKeys(Keys.TAB);
		assertThat(browser.focused().getDomAttribute("name")).isEqualTo("field");
		browser.focused().sendKeys("hash", Keys.ENTER);
		browser.awaitText(By.tagName("tbody"), "answer without the field hash");
		assertThat(emulator.faults().active()).singleElement()
			.satisfies((active) -> assertThat(active.fault().target())
				.isEqualTo(Target.operation("GET", "/api/v4/nodes/{node_id}")));
		assertThat(browser.complaints()).isEmpty();
	}

	@Test
	void theCurrentPageIsMarkedInForcedColours() {
		browser.open(emulator.baseUrl() + "/_emulator/console/overview");
		browser.forceColors();
		assertThat(browser.find(By.cssSelector("nav [aria-current]")).getCssValue("text-decoration-line"))
			.isEqualTo("underline");
	}

	@Test
	void linesAreCopiedWithOneClick() {
		browser.open(emulator.baseUrl() + "/_emulator/console/connect");
		browser.find(By.cssSelector("button[aria-label='Copy: application.yml']")).click();
		browser.awaitText(By.cssSelector("button[aria-label='Copy: application.yml']"), "Copied");
		assertThat(browser.clipboard())
			.isEqualTo(browser.find(By.cssSelector("[data-copy='application.yml']")).getDomProperty("textContent"))
			.startsWith("dracoon:\n  base-url: " + emulator.baseUrl() + "\n");
		browser.find(By.cssSelector("button[aria-label='Copy: base URL']")).click();
		browser.awaitText(By.cssSelector("button[aria-label='Copy: base URL']"), "Copied");
		assertThat(browser.clipboard()).isEqualTo(emulator.baseUrl().toString());
		assertThat(browser.complaints()).isEmpty();
	}

	@Test
	void asksBeforeItResets() {
		Api admin = this.api.as("admin");
		admin.post("/api/v4/nodes/folders", Map.of("parentId", admin.idOf("Projects"), "name", "Precious")).expect(201);
		browser.open(emulator.baseUrl() + "/_emulator/console/server");
		browser.find(By.partialLinkText("Reset the emulator")).click();
		browser.awaitText(By.tagName("main"), "1 folder: Precious");
		browser.find(By.linkText("Cancel")).click();
		browser.awaitText(By.tagName("h1"), "Server");
		assertThat(admin.idOf("Projects/Precious")).isPositive();
		browser.find(By.partialLinkText("Reset the emulator")).click();
		browser.find(By.cssSelector("button.danger")).click();
		browser.awaitText(By.tagName("h1"), "Server");
		assertThat(this.api.as("admin").get("/api/v4/nodes/search?search_string=Precious").json().at("/items").size())
			.isZero();
		assertThat(browser.complaints()).isEmpty();
	}

	@Test
	void movesTheClock() {
		browser.open(emulator.baseUrl() + "/_emulator/console/server");
		browser.find(By.name("amount")).sendKeys(Keys.chord(Keys.CONTROL, "a"), "90", Keys.ENTER);
		browser.awaitText(By.tagName("main"), "3 d 18 h ahead");
		browser.find(By.cssSelector("button[value=P1D]")).click();
		browser.awaitText(By.tagName("main"), "4 d 18 h ahead");
		assertThat(browser.complaints()).isEmpty();
	}

	@Test
	void goesOnAfterAWrongPassword() throws IOException {
		HttpServer client = client();
		try {
			browser.open(emulator.baseUrl() + SIGN_IN + "&redirect_uri=http://localhost:"
					+ client.getAddress().getPort() + "/cb");
			assertThat(browser.focused().getDomAttribute("name")).isEqualTo("username");
			browser.focused().sendKeys("alice", Keys.TAB);
			browser.focused().sendKeys("wrong", Keys.ENTER);
			browser.awaitText(ALERT, "wrong");
			WebElement focused = browser.focused();
			assertThat(focused.getDomAttribute("name")).isEqualTo("password");
			focused.sendKeys(Api.PASSWORD, Keys.ENTER);
			browser.awaitText(By.tagName("body"), "You are at home");
		}
		finally {
			client.stop(0);
		}
	}

	@Test
	void signsInWithOneClick() throws IOException {
		HttpServer client = client();
		try {
			browser.open(emulator.baseUrl() + SIGN_IN + "&redirect_uri=http://localhost:"
					+ client.getAddress().getPort() + "/cb");
			browser.find(By.cssSelector("button[value=bob]")).click();
			browser.awaitText(By.tagName("body"), "You are at home");
			assertThat(browser.address()).contains("127.0.0.1");
			browser.open(emulator.baseUrl() + SIGN_IN);
			browser.find(By.cssSelector("button[value=bob]")).click();
			browser.awaitText(By.tagName("main"), "Copy this code");
			assertThat(browser.complaints()).isEmpty();
		}
		finally {
			client.stop(0);
		}
	}

	/**
	 * Starts an application whose callback redirects to another host name of the same
	 * application.
	 */
	private static HttpServer client() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/cb", (exchange) -> {
			exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + server.getAddress().getPort() + "/");
			exchange.sendResponseHeaders(302, -1);
			exchange.close();
		});
		server.createContext("/", (exchange) -> {
			byte[] body = "<!DOCTYPE html><title>x</title><link rel=icon href=data:,>You are at home"
				.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "text/html");
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		server.start();
		return server;
	}

	/**
	 * Writes the screenshots of the documentation to the directory that
	 * {@code -Dconsole.screenshots} names. Without this property, the test is skipped.
	 */
	@Test
	@EnabledIfSystemProperty(named = "console.screenshots", matches = ".+")
	void takesPictures() throws IOException {
		Path directory = Path.of(System.getProperty("console.screenshots")).toAbsolutePath();
		try (DracoonEmulator fresh = DracoonEmulator.builder().port(8090).start()) {
			Api bob = new Api(fresh).as("bob");
			long welcome = bob.idOf("Projects/Welcome.txt");
			bob.get("/api/v4/nodes?parent_id=0").expect(200);
			bob.post("/api/v4/nodes/folders", Map.of("parentId", 1, "name", "Plans")).expect(404);
			new Api(fresh).get("/api/v4/user/account").expect(401);
			Map<String, String> pictures = Map.of("requests", "/_emulator/console/requests", "node",
					"/_emulator/console/nodes/" + welcome, "connect", "/_emulator/console/connect", "sign-in", SIGN_IN);
			browser.resize(1100, 720);
			for (Map.Entry<String, String> picture : pictures.entrySet()) {
				browser.open(fresh.baseUrl() + picture.getValue());
				Files.write(directory.resolve("emulator-" + picture.getKey() + ".png"), browser.screenshot());
			}
		}
	}

}
