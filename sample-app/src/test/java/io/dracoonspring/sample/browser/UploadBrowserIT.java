// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Network;
import io.dracoonspring.template.DracoonOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests uploads of many files, large files and folders in a real browser. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "logging.level.org.openqa.selenium=error")
class UploadBrowserIT {

	private static final By STATUS = By.id("status");

	private static final By PROBLEM = By.id("transfers-problem");

	private static final By LISTING = By.id("listing");

	private static final By FILES = By.id("files");

	private static final By SUM = By.id("transfers-sum");

	private static final int MEGABYTE = 1_000_000;

	private static final By UPLOADS = By.id("transfers-status");

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
	static void requireBrowser() {
		Browser.require();
	}

	@BeforeEach
	void prepare() {
		this.folder = this.files.createFolders("/Projects/Uploads " + this.directory.getFileName());
	}

	@AfterEach
	void repair() {
		this.emulator.faults().clear();
		this.emulator.faults().network(Network.PERFECT);
	}

	@Test
	void whatFailedOfManyFilesIsRetried() throws IOException {
		this.emulator.faults().add(Fault.status(403).on("POST", "/api/v4/nodes/files/uploads").after(40).times(6));
		String sources = IntStream.range(0, 130)
			.mapToObj((number) -> file("file %03d.bin".formatted(number), 2_000 + number))
			.map(Path::toString)
			.collect(Collectors.joining("\n"));
		try (Browser browser = open(Viewport.DESKTOP)) {
			browser.findHidden(FILES).sendKeys(sources);
			browser.awaitText(SUM, " of 130 files uploaded");
			browser.awaitText(LISTING, "file 000.bin");
			// the link must keep the focus, although the page loads the list again
			// several times
			browser.focus(By.linkText("file 000.bin"));
			browser.awaitText(PROBLEM, "124 uploaded, 6 failed.");
			assertThat(browser.hasFocus(By.linkText("file 000.bin"))).isTrue();
			assertThat(browser.find(SUM).getText()).isEqualTo("124 of 130 files uploaded · 6 failed");
			assertThat(browser.count(By.cssSelector("#transfers li.bad"))).isEqualTo(6);
			assertThat(browser.find(By.cssSelector("#transfers li p")).getText()).isNotEmpty();
			assertThat(browser.find(By.id("transfers")).getSize().getHeight()).isLessThan(500);
			browser.awaitText(LISTING, "1 to 50 of 124");
			browser.screenshot("failed-uploads");
			assertThat(browser.barriers()).isEmpty();
			assertThat(browser.warnsBeforeLeaving()).isFalse();

			browser.click(By.cssSelector("#transfers li button[aria-label^='Retry']"));
			browser.awaitText(SUM, "125 of 130 files uploaded · 5 failed");
			browser.click(By.id("retry-failed"));
			browser.awaitText(UPLOADS, "Uploaded 130 files.");
			browser.awaitText(LISTING, "1 to 50 of 130");
			assertThat(browser.count(By.cssSelector("#transfers li.bad"))).isZero();
			browser.click(By.id("dock-close"));
			assertThat(browser.count(By.cssSelector("#transfers:not([hidden])"))).isZero();
			assertThat(browser.hasFocus()).isTrue();
		}
	}

	@Test
	void uploadsAreCancelledOneByOneAndAllTogetherAndLeaveNothing(CapturedOutput output) throws IOException {
		this.emulator.faults().network(Network.PERFECT.withBandwidth(MEGABYTE));
		try (Browser browser = open(Viewport.PHONE)) {
			browser.findHidden(FILES)
				.sendKeys(IntStream.range(0, 5)
					.mapToObj((number) -> file(number + ".bin", 20 * MEGABYTE).toString())
					.collect(Collectors.joining("\n")));
			browser.awaitText(SUM, "0 of 5 files uploaded");
			browser.click(By.id("dock-fold"));
			assertThat(browser.warnsBeforeLeaving()).isTrue();
			assertThat(browser.overflow()).isZero();
			browser.click(cancel("0.bin"));
			browser.click(cancel("4.bin"));
			assertThat(browser.hasFocus()).isTrue();
			browser.awaitText(SUM, "0 of 3 files uploaded");
			browser.screenshot("phone-uploads");
			assertThat(browser.barriers()).isEmpty();
			browser.click(By.id("cancel-all"));
			browser.awaitText(UPLOADS, "Cancelled.");
			assertThat(browser.warnsBeforeLeaving()).isFalse();
			// the page updates the list shortly after the last change
			Awaitility.await().until(() -> browser.count(By.cssSelector("#transfers li")), (count) -> count == 0);
			// expect that the upload channels close within ten seconds. The slow
			// connection would need longer to send the content that has arrived from the
			// browser
			Awaitility.await()
				.atMost(Duration.ofSeconds(10))
				.until(this.emulator::openUploadChannels, (open) -> open == 0);
		}
		try (Stream<Node> nodes = this.files.list(path())) {
			assertThat(nodes).isEmpty();
		}
		assertThat(output).doesNotContain("WARN ", "ERROR ", "\tat ");
	}

	@Test
	void droppedFoldersKeepTheirPlaces() throws IOException {
		Path year = Files.createDirectories(this.directory.resolve("2026"));
		for (String quarter : List.of("Q1", "Q2", "Q2/Drafts")) {
			Files.createDirectories(year.resolve(quarter));
			Files.writeString(year.resolve(quarter).resolve("report.txt"), quarter);
		}
		Files.createDirectories(year.resolve("Q3"));
		try (Browser browser = open(Viewport.DESKTOP)) {
			browser.drop(year, file("alone.bin", 10));
			browser.awaitText(UPLOADS, "Uploaded 4 files.");
			browser.awaitText(LISTING, "2026");
			browser.awaitText(LISTING, "alone.bin");
		}
		assertThat(this.files.<String>read(path() + "/2026/Q2/Drafts/report.txt",
				(content) -> new String(content.readAllBytes())))
			.isEqualTo("Q2/Drafts");
		assertThat(this.files.exists(path() + "/2026/Q1/report.txt")).isTrue();
		assertThat(this.files.exists(path() + "/2026/Q2/report.txt")).isTrue();
		assertThat(this.files.exists(path() + "/2026/Q3")).isTrue();
	}

	@Test
	void keyboardIsEnough() throws IOException {
		this.emulator.faults().add(Fault.status(403).on("POST", "/api/v4/nodes/files/uploads").times(1));
		try (Browser browser = open(Viewport.DESKTOP)) {
			browser.tabTo(By.id("new-folder"));
			browser.press(Keys.ENTER);
			browser.find(By.id("folder-name"));
			browser.press("Typed", Keys.ENTER);
			browser.awaitText(STATUS, "Created the folder Typed.");
			browser.tabTo(By.id("folder"));
			browser.tabTo(FILES);
			browser.findHidden(FILES).sendKeys(file("key.bin", 100).toString());
			browser.awaitText(PROBLEM, "key.bin: ");
			browser.tabTo(By.cssSelector("#transfers li button[aria-label^='Retry']"));
			browser.press(Keys.ENTER);
			browser.awaitText(UPLOADS, "Uploaded key.bin.");
			assertThat(browser.hasFocus()).isTrue();
			browser.tabTo(By.cssSelector("button[data-delete][data-name='key.bin']"));
			browser.press(Keys.ENTER);
			browser.find(By.cssSelector("#delete-dialog button[value=cancel]"));
			browser.press(Keys.TAB);
			browser.press(Keys.ENTER);
			browser.awaitText(STATUS, "Deleted key.bin.");
			assertThat(browser.hasFocus()).isTrue();
			browser.tabTo(By.linkText("Typed"));
			browser.press(Keys.ENTER);
			browser.awaitText(By.tagName("h1"), "Typed");
		}
	}

	private Browser open(Viewport viewport) throws IOException {
		Browser browser = Browser.start(viewport, Files.createDirectory(this.directory.resolve("browser")));
		browser.open("http://localhost:" + this.port + "/nodes/" + this.folder.id());
		return browser;
	}

	private String path() {
		return Objects.requireNonNull(this.folder.path());
	}

	private static By cancel(String name) {
		return By.cssSelector("#transfers button[aria-label='Cancel the upload of " + name + "']");
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
