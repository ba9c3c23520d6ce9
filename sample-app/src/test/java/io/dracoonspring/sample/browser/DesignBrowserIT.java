// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

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

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.rooms.CreateRoomRequest;
import io.dracoonspring.api.rooms.UpdateRoomRequest;
import io.dracoonspring.template.DracoonOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the looks of the pages in a real browser: in both colour schemes, in forced
 * colours, on a phone, and in both languages.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.events.log.enabled=false", "logging.level.org.openqa.selenium=error" })
class DesignBrowserIT {

	private static final By TITLE = By.tagName("h1");

	private static final By LISTING = By.id("listing");

	@TempDir
	private Path directory;

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonOperations files;

	@Autowired
	private Dracoon dracoon;

	@BeforeAll
	static void requireBrowser() {
		Browser.require();
	}

	@ParameterizedTest
	@EnumSource
	void allPagesAreGoodInAllColours(Viewport viewport) throws IOException {
		String size = viewport.name().toLowerCase(Locale.ROOT);
		Node room = room("Plans " + size);
		long empty = this.files.createFolders("/" + room.name() + "/Empty").id();
		for (String name : List.of("a.png", "b.pdf", "c.txt", "d.xlsx", "e.pptx", "f.zip", "g.mp3", "h.mp4", "i.bin")) {
			this.files.writeBytes("/" + room.name() + "/" + name, new byte[1000]);
		}
		try (Browser browser = Browser.start(viewport, this.directory)) {
			for (boolean forced : new boolean[] { false, true }) {
				if (forced) {
					browser.forceColors();
				}
				String suffix = "-" + size + (forced ? "-forced" : "");
				visit(browser, "/", "Rooms", "design-rooms" + suffix);
				assertThat(browser.find(LISTING).getText()).contains("8.8 KiB of 10 KiB", "Administer");
				visit(browser, "/nodes/" + room.id(), room.name(), "design-room" + suffix);
				assertThat(browser.find(By.id("fill")).getText()).contains("8.8 KiB of 10 KiB");
				assertThat(browser.find(By.id("rights")).getText()).isEqualTo("You administer this room.");
				assertThat(browser.count(By.cssSelector("#listing .kind[aria-label=presentation]"))).isEqualTo(1);
				visit(browser, "/nodes/" + empty, "Empty", "design-empty" + suffix);
				visit(browser, "/search?name=a", "Search", "design-search" + suffix);
				visit(browser, "/search?name=nowhere", "Search", "design-nothing" + suffix);
				visit(browser, "/nodes/987654321", "Not found", "design-problem" + suffix);
				visit(browser, "/files/" + this.files.get("/Projects/Welcome.txt").id(), "Welcome.txt",
						"design-file" + suffix);
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void emptyFolderOffersTheNextStep(Viewport viewport) throws IOException {
		long empty = this.files.createFolders("/Projects/Empty " + viewport).id();
		Path file = Files.writeString(this.directory.resolve("first.txt"), "1");
		try (Browser browser = Browser.start(viewport, this.directory)) {
			browser.open("http://localhost:" + this.port + "/nodes/" + empty);
			assertThat(browser.find(By.cssSelector("label[for=files]")).getText()).isEqualTo("Choose files");
			browser.findHidden(By.id("files")).sendKeys(file.toString());
			browser.awaitText(LISTING, "first.txt");
			browser.awaitGone(By.cssSelector("label[for=files]"));
		}
	}

	@Test
	void germanReaderReadsGerman() throws IOException {
		Node room = room("Pläne");
		this.files.writeBytes("/" + room.name() + "/vergeben.txt", new byte[1536]);
		Path file = Files.write(this.directory.resolve("neu.txt"), new byte[1536]);
		try (Browser browser = Browser.start(Viewport.DESKTOP, this.directory, "de-AT,de,en")) {
			visit(browser, "/", "Räume", "german-rooms");
			assertThat(browser.find(LISTING).getText()).contains("1,5 KiB von 10 KiB", "Verwalten");
			visit(browser, "/nodes/" + room.id(), room.name(), "german-room");
			assertThat(browser.findHidden(By.tagName("html")).getDomAttribute("lang")).isEqualTo("de");
			assertThat(browser.find(By.cssSelector("#listing time")).getText())
				.matches("\\d{2}\\.\\d{2}\\.\\d{4}, \\d{2}:\\d{2}");
			browser.findHidden(By.id("files")).sendKeys(file.toString());
			browser.awaitText(By.id("transfers-status"), "neu.txt ist hochgeladen.");
			browser.awaitText(By.id("transfers-sum"), "1 von 1 Datei hochgeladen");
			browser.click(By.id("new-folder"));
			browser.find(By.id("folder-name")).sendKeys("a:b", Keys.ENTER);
			browser.awaitText(By.cssSelector("#folder-dialog .notice"), "DRACOON erlaubt den Namen 'a:b' nicht.");
			browser.screenshot("german-dialog");
			browser.find(By.id("folder-name")).clear();
			browser.find(By.id("folder-name")).sendKeys("vergeben.txt", Keys.ENTER);
			browser.awaitText(By.cssSelector("#folder-dialog .notice"), "Der Name ist schon vergeben");
			browser.click(By.cssSelector("#folder-dialog button[value=cancel]"));
			browser.click(By.linkText("neu.txt"));
			browser.awaitText(TITLE, "neu.txt");
			finish(browser, "german-file");
			browser.find(By.id("link-password")).sendKeys("Shared-2026!");
			browser.fill(By.id("last-day"), "2020-01-01");
			browser.click(By.cssSelector("#share button"));
			browser.awaitText(By.cssSelector("#share .notice"), "der Tag ist vorbei");
			visit(browser, "/nodes/987654321", "Nicht gefunden", "german-problem");
			visit(browser, "/search?name=xyz", "Suche", "german-search");
		}
	}

	private Node room(String name) {
		Node room = this.dracoon.account()
			.get()
			.flatMap((me) -> this.dracoon.rooms().create(CreateRoomRequest.administeredBy(name, me.id())))
			.flatMap((created) -> this.dracoon.rooms()
				.update(created.id(), UpdateRoomRequest.of().withQuota(10L * 1024)))
			.blockOptional()
			.orElseThrow();
		assertThat(room.quota()).isEqualTo(10 * 1024);
		return room;
	}

	private void visit(Browser browser, String path, String title, String picture) {
		browser.open("http://localhost:" + this.port + path);
		browser.awaitText(TITLE, title);
		finish(browser, picture);
	}

	private static void finish(Browser browser, String picture) {
		browser.screenshot(picture);
		assertThat(browser.barriers()).as(picture).isEmpty();
		assertThat(browser.overflow()).as(picture).isZero();
	}

}
