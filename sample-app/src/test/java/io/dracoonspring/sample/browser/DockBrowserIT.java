// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.template.DracoonOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the dock of the uploads, which stays while the user opens other pages and while
 * the network is interrupted. All tests share a browser.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
		"dracoon.retry.max-retries=0", "dracoon.events.log.enabled=false", "logging.level.org.openqa.selenium=error" })
class DockBrowserIT {

	private static final By TITLE = By.tagName("h1");

	private static final By LISTING = By.id("listing");

	private static final By FILES = By.id("files");

	private static final By DOCK = By.id("transfers");

	private static final By SUM = By.id("transfers-sum");

	private static final By STATUS = By.id("transfers-status");

	private static final By PROBLEM = By.id("transfers-problem");

	private static final By TOTAL = By.id("transfers-total");

	private static final int NO_LIMIT = -1;

	private static final int SLOW = 400_000;

	@TempDir
	private static Path shared;

	private static Browser browser;

	@TempDir
	private Path directory;

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonOperations files;

	@Autowired
	private DracoonEmulator emulator;

	private Node folder;

	@BeforeAll
	static void startBrowser() throws IOException {
		Browser.require();
		browser = Browser.start(Viewport.DESKTOP, shared);
	}

	@AfterAll
	static void stopBrowser() {
		if (browser != null) {
			browser.close();
		}
	}

	@BeforeEach
	void open() {
		this.folder = this.files.createFolders("/Projects/Dock " + this.directory.getFileName() + "/Inner");
		browser.open("http://localhost:" + this.port + "/nodes/" + this.folder.parentId());
		browser.awaitText(TITLE, "Dock ");
	}

	@AfterEach
	void repair() {
		browser.network(NO_LIMIT);
		browser.reset();
		this.emulator.faults().clear();
	}

	@Test
	void uploadsContinueWhileTheUserOpensOtherPages() throws IOException {
		Object document = browser.document();
		browser.network(SLOW);
		send(file("one.bin", 4_000_000), file("two.bin", 4_000_000));
		browser.awaitText(SUM, "0 of 2 files uploaded");
		browser.click(By.linkText("Inner"));
		browser.awaitText(TITLE, "Inner");
		assertThat(browser.hasFocus(TITLE)).isTrue();
		assertThat(browser.title()).isEqualTo("(2) Inner · DRACOON sample");
		assertThat(browser.path()).isEqualTo("/nodes/" + this.folder.id());
		browser.find(By.name("name")).sendKeys("Welcome", Keys.ENTER);
		browser.awaitText(TITLE, "Search");
		browser.back();
		browser.awaitText(TITLE, "Inner");
		browser.back();
		browser.awaitText(TITLE, "Dock ");
		assertThat(browser.hasFocus()).isTrue();
		assertThat(browser.warnsBeforeLeaving()).isTrue();
		browser.screenshot("dock");
		assertThat(browser.barriers()).isEmpty();
		browser.network(NO_LIMIT);
		browser.awaitText(STATUS, "Uploaded 2 files.");
		browser.awaitText(LISTING, "two.bin");
		assertThat(browser.title()).startsWith("Dock ");
		assertThat(browser.warnsBeforeLeaving()).isFalse();
		browser.click(inDock("two.bin"));
		browser.awaitText(TITLE, "two.bin");
		browser.screenshot("dock-file");
		assertThat(browser.barriers()).isEmpty();
		assertThat(browser.document()).isEqualTo(document);
	}

	@Test
	void formsOfAFileKeepTheUploads() throws IOException {
		browser.network(SLOW);
		send(file("form.bin", 8_000_000));
		browser.click(By.linkText("Projects"));
		browser.awaitText(TITLE, "Projects");
		browser.click(By.linkText("Welcome.txt"));
		browser.awaitText(TITLE, "Welcome.txt");
		Object document = browser.document();
		browser.find(By.id("comment-text")).sendKeys("During an upload", Keys.ENTER);
		browser.awaitText(By.id("comments"), "During an upload");
		assertThat(browser.hasFocus(By.id("comment-text"))).isTrue();
		browser.find(By.id("link-password")).sendKeys("Shared-2026!");
		browser.fill(By.id("last-day"), "2020-01-01");
		browser.click(By.cssSelector("#share button"));
		browser.awaitText(By.cssSelector("#share .notice"), "the day has passed");
		assertThat(browser.hasFocus(By.id("last-day"))).isTrue();
		browser.screenshot("field-problem");
		assertThat(browser.barriers()).isEmpty();
		browser.click(By.id("download"));
		browser.awaitDownload("Welcome.txt", Objects.requireNonNull(this.files.get("/Projects/Welcome.txt").size()));
		assertThat(browser.document()).isEqualTo(document);
		assertThat(browser.title()).startsWith("(1) ");
		browser.click(By.id("cancel-all"));
		browser.awaitText(STATUS, "Cancelled.");
		assertThat(browser.hasFocus()).isTrue();
	}

	@Test
	void namesThatExistNeedAnAnswer() throws IOException {
		for (String name : List.of("a.txt", "b.txt", "c.txt", "d.txt")) {
			this.files.writeBytes(path() + "/" + name, new byte[10]);
		}
		send(file("a.txt", 11), file("b.txt", 12), file("c.txt", 13), file("d.txt", 14), file("constructor", 15));
		browser.awaitText(By.id("taken-name"), "a.txt");
		browser.screenshot("name-exists");
		assertThat(browser.barriers()).isEmpty();
		browser.click(answer("OVERWRITE"));
		browser.awaitText(By.id("taken-name"), "b.txt");
		browser.click(answer("skip"));
		browser.awaitText(By.id("taken-name"), "c.txt");
		browser.click(By.id("taken-all"));
		browser.click(answer("AUTORENAME"));
		browser.awaitText(STATUS, "Uploaded 4 files.");
		assertThat(browser.hasFocus()).isTrue();
		assertThat(sizeOf("a.txt")).isEqualTo(11);
		assertThat(sizeOf("b.txt")).isEqualTo(10);
		assertThat(sizeOf("c.txt")).isEqualTo(10);
		assertThat(sizeOf("constructor")).isEqualTo(15);
		try (Stream<Node> nodes = this.files.list(path())) {
			assertThat(nodes.map(Node::size)).contains(13L, 14L);
		}
	}

	@Test
	void pageOfAFileTakesANewVersion() throws IOException {
		this.files.writeBytes(path() + "/plan.txt", new byte[10]);
		browser.refresh();
		browser.click(By.linkText("plan.txt"));
		browser.awaitText(TITLE, "plan.txt");
		browser.findHidden(By.id("new-version")).sendKeys(file("draft of the plan.txt", 2_048).toString());
		browser.awaitText(By.tagName("main"), "2 KiB");
		browser.find(By.id("versions"));
		assertThat(browser.find(TITLE).getText()).isEqualTo("plan.txt");
		assertThat(sizeOf("plan.txt")).isEqualTo(2_048);
		browser.screenshot("new-version");
		assertThat(browser.barriers()).isEmpty();
	}

	@Test
	void uploadsWaitForTheNetwork() throws IOException {
		browser.network(0);
		send(file("first.bin", 1_000_000), file("second.bin", 1_000_000));
		browser.awaitText(PROBLEM, "The application does not answer. The uploads wait, and continue by themselves.");
		browser.screenshot("no-network");
		assertThat(browser.barriers()).isEmpty();
		browser.click(By.linkText("Inner"));
		browser.awaitText(By.id("problem"), "The application does not answer.");
		browser.find(By.cssSelector("#problem button"));
		assertThat(browser.warnsBeforeLeaving()).isTrue();
		browser.network(NO_LIMIT);
		browser.awaitText(STATUS, "Uploaded 2 files.");
		assertThat(browser.find(DOCK).getText()).doesNotContain("failed", "wait");
		browser.click(By.cssSelector("#problem button"));
		browser.awaitText(TITLE, "Inner");
	}

	@Test
	void uploadsWaitForAnApplicationThatIsGone() throws IOException {
		try (SlowLine line = new SlowLine()) {
			line.target(this.port);
			browser.open("http://localhost:" + line.url().getPort() + "/nodes/" + this.folder.parentId());
			browser.awaitText(TITLE, "Dock ");
			browser.network(SLOW);
			send(file("gone.bin", 1_000_000));
			browser.awaitText(DOCK, "Sent ");
			line.cut();
			browser.awaitText(PROBLEM, "The application does not answer.");
			line.mend();
			browser.network(NO_LIMIT);
			browser.awaitText(STATUS, "Uploaded gone.bin.");
			browser.open("about:blank");
		}
	}

	@Test
	void uploadWhoseAnswerIsLostIsNotRepeated() throws IOException {
		this.emulator.faults()
			.add(Fault.delay(Duration.ofSeconds(3)).on("PUT", "/api/v4/nodes/files/uploads/{upload}/s3"));
		try (SlowLine line = new SlowLine()) {
			line.target(this.port);
			browser.open("http://localhost:" + line.url().getPort() + "/nodes/" + this.folder.parentId());
			browser.awaitText(TITLE, "Dock ");
			send(file("answer.bin", 1_000));
			browser.awaitText(DOCK, "DRACOON stores it");
			line.cut();
			browser.awaitText(PROBLEM, "The application does not answer.");
			line.mend();
			browser.awaitText(STATUS, "Uploaded answer.bin.");
			browser.open("about:blank");
		}
		try (Stream<Node> nodes = this.files.list(path())) {
			assertThat(nodes.map(Node::name)).containsExactlyInAnyOrder("Inner", "answer.bin");
		}
	}

	@Test
	void uploadsWaitForDracoon() throws IOException {
		this.emulator.faults().add(Fault.status(503).on("GET", "/api/v4/nodes/{node_id}"));
		send(file("patient.bin", 1_000));
		browser.awaitText(PROBLEM, "The file storage is not available at present. The uploads wait");
		assertThat(this.emulator.openUploadChannels()).isZero();
		this.emulator.faults().clear();
		browser.awaitText(STATUS, "Uploaded patient.bin.");
	}

	@Test
	void barIsVisibleInForcedColours() throws IOException {
		browser.forceColors();
		browser.network(SLOW);
		send(file("contrast.bin", 4_000_000));
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(browser::progress, (progress) -> progress > 35 && progress < 70);
		List<Integer> colors = browser.colors(TOTAL);
		browser.screenshot("forced-colours");
		assertThat(colors.get(0)).isNotEqualTo(colors.get(1));
		assertThat(browser.barriers()).isEmpty();
	}

	@Test
	void narrowPageShowsTheDockWithoutScrollingSideways() throws IOException {
		try (Browser phone = Browser.start(Viewport.PHONE, this.directory)) {
			phone.open("http://localhost:" + this.port + "/nodes/" + this.folder.parentId());
			phone.network(SLOW);
			send(phone, file("narrow page with quite a long name that has to be broken.bin", 4_000_000),
					file("b.bin", 4_000_000));
			phone.awaitText(SUM, "0 of 2 files uploaded");
			phone.screenshot("dock-390");
			phone.preferDark();
			phone.click(By.id("dock-fold"));
			phone.awaitText(By.cssSelector("#transfers li"), "Sent ");
			phone.screenshot("dock-390-open");
			assertThat(phone.overflow()).isZero();
			assertThat(phone.barriers()).isEmpty();
			phone.network(NO_LIMIT);
			phone.awaitText(STATUS, "Uploaded 2 files.");
		}
	}

	@Test
	void keyboardIsEnoughAndKeepsItsPlace() throws IOException {
		browser.network(SLOW);
		send(file("k1.bin", 4_000_000), file("k2.bin", 4_000_000), file("k3.bin", 4_000_000));
		browser.awaitText(DOCK, "Sent ");
		browser.tabTo(By.cssSelector("#transfers button[aria-label='Cancel the upload of k1.bin']"));
		browser.press(Keys.ENTER);
		browser.awaitText(SUM, "0 of 2 files uploaded");
		assertThat(browser.hasFocus(By.cssSelector("#transfers li button[aria-label^='Cancel the upload of k']")))
			.isTrue();
		browser.tabTo(By.linkText("Inner"));
		browser.press(Keys.ENTER);
		browser.awaitText(TITLE, "Inner");
		browser.tabTo(By.id("cancel-all"));
		browser.press(Keys.ENTER);
		browser.awaitText(STATUS, "Cancelled.");
		assertThat(browser.hasFocus()).isTrue();
		browser.tabTo(By.id("dock-close"));
		browser.press(Keys.ENTER);
		browser.awaitGone(By.cssSelector("#transfers:not([hidden])"));
		assertThat(browser.hasFocus(TITLE)).isTrue();
	}

	@Test
	void tabsUploadOneAfterTheOther() throws IOException {
		String address = "http://localhost:" + this.port + "/nodes/" + this.folder.parentId();
		try (Browser tabs = Browser.start(Viewport.DESKTOP, this.directory)) {
			tabs.open(address);
			tabs.network(SLOW);
			send(tabs, file("t1.bin", 8_000_000), file("t2.bin", 8_000_000), file("t3.bin", 8_000_000));
			tabs.awaitText(DOCK, "Sent ");
			String first = tabs.openInNewTab(address);
			send(tabs, file("t4.bin", 1_000));
			tabs.awaitText(DOCK, "Waiting for uploads in another tab");
			String second = tabs.switchTo(first);
			tabs.click(By.id("cancel-all"));
			tabs.awaitText(STATUS, "Cancelled.");
			tabs.switchTo(second);
			tabs.awaitText(STATUS, "Uploaded t4.bin.");
		}
	}

	@Test
	void timesAreThoseOfTheReader() {
		String zone = "Pacific/Auckland";
		browser.timeZone(zone);
		browser.refresh();
		String expected = DateTimeFormatter.ofPattern("h:mm", Locale.ROOT)
			.withZone(ZoneId.of(zone))
			.format(Objects.requireNonNull(this.folder.createdAt()));
		browser.awaitText(By.cssSelector("[data-id='" + this.folder.id() + "'] time"), expected);
	}

	private String path() {
		return Objects.requireNonNull(this.folder.parentPath()).replaceAll("/$", "");
	}

	private long sizeOf(String name) {
		return Objects.requireNonNull(this.files.get(path() + "/" + name).size());
	}

	private static By answer(String value) {
		return By.cssSelector("#taken-dialog button[value=" + value + "]");
	}

	private static By inDock(String name) {
		return By.xpath("//*[@id='transfers']//a[.='" + name + "']");
	}

	private static void send(Path... paths) {
		send(browser, paths);
	}

	private static void send(Browser sender, Path... paths) {
		sender.findHidden(FILES).sendKeys(Stream.of(paths).map(Path::toString).collect(Collectors.joining("\n")));
	}

	private Path file(String name, int size) {
		byte[] content = new byte[size];
		new Random(size).nextBytes(content);
		try {
			return Files.write(this.directory.resolve(name), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
