// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.dracoonspring.template.DracoonOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the pages in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.events.log.interval=200ms", "logging.level.org.openqa.selenium=error" })
class SampleBrowserIT {

	private static final By STATUS = By.id("status");

	private static final By LISTING = By.id("listing");

	private static final By FILES = By.id("files");

	private static final By UPLOADS = By.id("transfers-status");

	@TempDir
	private Path directory;

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonOperations files;

	@BeforeAll
	static void requireBrowser() {
		Browser.require();
	}

	@ParameterizedTest
	@EnumSource
	void uploadsSeesDownloadsAndDeletes(Viewport viewport) throws IOException {
		String size = viewport.name().toLowerCase(Locale.ROOT);
		Path source = randomFile("Jahresabschluss ä & 100%-" + size + ".bin", 12_345_678);
		String name = source.getFileName().toString();
		try (Browser browser = Browser.start(viewport, this.directory)) {
			browser.open("http://localhost:" + this.port + "/");
			browser.screenshot(size + "-rooms");
			assertThat(browser.overflow()).isZero();
			browser.click(By.linkText("Vault"));

			browser.findHidden(FILES).sendKeys(source.toString());
			browser.awaitText(UPLOADS, "Uploaded " + name + ".");
			browser.awaitText(LISTING, name);
			browser.awaitText(LISTING, "11.8 MiB");
			browser.screenshot(size + "-uploaded");
			assertThat(browser.overflow()).isZero();

			browser.click(By.cssSelector("a[data-download='" + name + "']"));
			Path downloaded = browser.awaitDownload(name, Files.size(source));
			assertThat(Files.mismatch(source, downloaded)).isEqualTo(-1);

			browser.click(deleteButton(name));
			browser.awaitText(By.id("delete-name"), name);
			browser.screenshot(size + "-delete");
			browser.click(By.cssSelector("#delete-dialog button[value=cancel]"));
			assertThat(browser.find(LISTING).getText()).contains(name);
			browser.click(deleteButton(name));
			browser.click(By.cssSelector("#delete-dialog button[type=submit]"));
			browser.awaitText(STATUS, "Deleted " + name + ".");
			browser.awaitGone(deleteButton(name));
			browser.refresh();
			assertThat(browser.find(LISTING).getText()).doesNotContain(name);
			assertThat(browser.complaints()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void createsFoldersAndSaysWhatIsWrong(Viewport viewport) throws IOException {
		String size = viewport.name().toLowerCase(Locale.ROOT);
		String folder = "Quarter of the " + size;
		try (Browser browser = Browser.start(viewport, this.directory)) {
			browser.preferDark();
			browser.open("http://localhost:" + this.port + "/");
			browser.click(By.linkText("Projects"));
			browser.click(By.id("new-folder"));
			browser.find(By.id("folder-name")).sendKeys("a:b", Keys.ENTER);
			browser.awaitText(By.cssSelector("#folder-dialog .notice"), "DRACOON does not allow the name 'a:b'");
			browser.screenshot(size + "-dark-bad-name");
			keepsNobodyOut(browser);
			browser.find(By.id("folder-name")).clear();
			// the page handles the response with the status 400, but the console still
			// shows the response
			assertThat(browser.complaints()).hasSize(1)
				.first()
				.satisfies((entry) -> assertThat(entry.getMessage()).contains("400"));
			browser.find(By.id("folder-name")).sendKeys(folder, Keys.ENTER);
			browser.awaitText(STATUS, "Created the folder " + folder + ".");
			browser.click(By.linkText(folder));
			browser.awaitText(By.tagName("h1"), folder);
			browser.awaitText(LISTING, "Nothing here yet");

			Path first = randomFile("first.txt", 0);
			Path second = randomFile("second.txt", 70_000);
			browser.findHidden(FILES).sendKeys(first + "\n" + second);
			browser.awaitText(UPLOADS, "Uploaded 2 files.");
			browser.awaitText(LISTING, "first.txt");
			browser.awaitGone(By.cssSelector("#transfers progress:not([hidden])"));
			browser.screenshot(size + "-dark-folder");
			keepsNobodyOut(browser);
			assertThat(browser.complaints()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void showsAFileAndFindsItAndLivesWithErrors(Viewport viewport) throws IOException {
		String size = viewport.name().toLowerCase(Locale.ROOT);
		try (Browser browser = Browser.start(viewport, this.directory)) {
			browser.open("http://localhost:" + this.port + "/");
			keepsNobodyOut(browser);
			browser.find(By.name("name")).sendKeys("welcome", Keys.ENTER);
			browser.awaitText(By.tagName("h1"), "Search");
			keepsNobodyOut(browser);
			browser.click(By.linkText("Welcome.txt"));
			browser.awaitText(By.tagName("h1"), "Welcome.txt");
			browser.find(By.id("comment-text")).sendKeys("Seen on the " + size, Keys.ENTER);
			browser.awaitText(By.id("comments"), "Seen on the " + size);
			browser.screenshot(size + "-file");
			keepsNobodyOut(browser);
			assertThat(browser.complaints()).isEmpty();
			browser.open("http://localhost:" + this.port + "/nodes/987654321");
			browser.awaitText(By.tagName("h1"), "Not found");
			keepsNobodyOut(browser);
		}
	}

	@Test
	void showsLiveWhatHappensInTheRoom() throws IOException {
		try (Browser browser = Browser.start(Viewport.DESKTOP, this.directory)) {
			browser.open("http://localhost:" + this.port + "/");
			browser.click(By.linkText("Projects"));
			browser.awaitText(By.tagName("h1"), "Projects");
			// repeat, because the browser misses events that occur before it listens
			Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
				this.files.createFolders("/Projects/Live " + UUID.randomUUID());
				assertThat(browser.count(By.cssSelector("#live li"))).isPositive();
			});
			browser.awaitText(By.id("live"), "folder.created: Live ");
			browser.awaitText(LISTING, "Live ");
			browser.screenshot("live");
			keepsNobodyOut(browser);
			assertThat(browser.complaints()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void browserShowsEscapesOfInvisibleCharactersInNames(Viewport viewport) throws IOException {
		String size = viewport.name().toLowerCase(Locale.ROOT);
		String name = size + "\u202Egnp.exe";
		String shown = size + "\\u202Egnp.exe";
		try (Browser browser = Browser.start(viewport, this.directory)) {
			browser.open("http://localhost:" + this.port + "/");
			browser.click(By.linkText("Projects"));
			browser.awaitText(By.tagName("h1"), "Projects");
			browser.findHidden(FILES).sendKeys(randomFile(name, 100).toString());
			browser.awaitText(UPLOADS, "Uploaded " + shown + ".");
			browser.awaitText(LISTING, shown);
			// repeat, because the browser misses events that occur before it listens. Use
			// another folder, because new rows would move the button while the test
			// clicks it
			Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
				this.files.createFolders("/Projects/Reports/" + UUID.randomUUID() + "\u2066");
				assertThat(browser.count(By.cssSelector("#live li .escape"))).isPositive();
			});
			browser.click(deleteButton(shown));
			browser.awaitText(By.id("delete-name"), shown);
			keepsNobodyOut(browser);
			browser.click(By.cssSelector("#delete-dialog button[value=cancel]"));
			keepsNobodyOut(browser);
			browser.screenshot(size + "-names");
			browser.click(By.linkText(shown));
			browser.awaitText(By.tagName("h1"), shown);
			browser.screenshot(size + "-name");
			keepsNobodyOut(browser);
			assertThat(browser.complaints()).isEmpty();
		}
	}

	private static void keepsNobodyOut(Browser browser) {
		assertThat(browser.barriers()).isEmpty();
		assertThat(browser.overflow()).isZero();
	}

	private static By deleteButton(String name) {
		return By.cssSelector("button[data-delete][data-name='" + name.replace("\\", "\\\\") + "']");
	}

	private Path randomFile(String name, int size) throws IOException {
		byte[] content = new byte[size];
		new Random(size).nextBytes(content);
		return Files.write(this.directory.resolve(name), content);
	}

}
