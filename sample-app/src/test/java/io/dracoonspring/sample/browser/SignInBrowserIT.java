// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that users sign in at the login page of DRACOON in a real browser, and see their
 * own rooms.
 */
@ActiveProfiles("users")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "logging.level.org.openqa.selenium=error")
class SignInBrowserIT {

	private static final By USER_NAME = By.name("username");

	private static final By LISTING = By.id("listing");

	@TempDir
	private Path directory;

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonEmulator emulator;

	@BeforeAll
	static void requireBrowser() {
		Browser.require();
	}

	@ParameterizedTest
	@CsvSource({ "alice, true, DESKTOP", "bob, false, PHONE" })
	void everyoneSeesTheirOwnRooms(String user, boolean seesVault, Viewport viewport) throws IOException {
		try (Browser browser = Browser.start(viewport, this.directory)) {
			browser.open(page("/"));
			browser.find(USER_NAME).sendKeys(user);
			browser.find(By.name("password")).sendKeys("wrong", Keys.ENTER);
			browser.awaitText(By.cssSelector("[role=alert]"), "wrong");
			browser.find(By.name("password")).sendKeys("Emulator-2026!", Keys.ENTER);

			browser.awaitText(LISTING, "Projects");
			List<String> rooms = browser.find(LISTING).getText().lines().toList();
			assertThat(rooms.stream().anyMatch((line) -> line.contains("Vault"))).isEqualTo(seesVault);
			browser.awaitText(By.id("signed-in-as"), user);
			browser.screenshot("signed-in-" + user);
			assertThat(browser.overflow()).isZero();

			browser.open(page("/nodes/987654321"));
			browser.awaitText(By.tagName("h1"), "Not found");
			assertThat(browser.barriers()).isEmpty();
			browser.click(By.id("sign-out"));
			browser.find(By.linkText("Sign in with DRACOON"));
			browser.screenshot("signed-out-" + user);
			assertThat(browser.barriers()).isEmpty();
			assertThat(browser.overflow()).isZero();
			browser.open(page("/sign-in?failed"));
			browser.awaitText(By.cssSelector("[role=alert]"), "did not sign you in");
			assertThat(browser.barriers()).isEmpty();
			browser.open(page("/"));
			browser.find(USER_NAME);
			assertThat(browser.count(LISTING)).isZero();
		}
		assertThat(this.emulator.requests().stream().filter((request) -> request.path().equals("/oauth/revoke")))
			.hasSizeGreaterThanOrEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource
	void twoTabsBothEndSignedIn(Viewport viewport) throws IOException {
		try (Browser browser = Browser.start(viewport, this.directory)) {
			browser.open(page("/"));
			browser.find(USER_NAME);
			String first = browser.openInNewTab(page("/search?name=Welcome"));
			browser.find(USER_NAME);
			String second = browser.switchTo(first);
			signIn(browser);
			browser.awaitText(By.tagName("h1"), "Search");
			browser.awaitText(By.id("signed-in-as"), "alice");
			browser.switchTo(second);
			signIn(browser);
			browser.awaitText(By.id("signed-in-as"), "alice");
			browser.awaitText(LISTING, "Projects");
			assertThat(browser.complaints()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void tabOfASignedOutUserSaysSo(Viewport viewport) throws IOException {
		try (Browser browser = Browser.start(viewport, this.directory)) {
			browser.open(page("/"));
			signIn(browser);
			browser.click(By.linkText("Projects"));
			browser.awaitText(By.tagName("h1"), "Projects");
			String room = browser.openInNewTab(page("/"));
			browser.click(By.id("sign-out"));
			browser.awaitText(By.tagName("h1"), "You are signed out");
			browser.switchTo(room);
			browser.awaitText(By.id("problem"), "You are no longer signed in. Sign in again");
			browser.screenshot("signed-out-tab-" + viewport.name().toLowerCase(Locale.ROOT));
			assertThat(browser.barriers()).isEmpty();
			assertThat(browser.overflow()).isZero();
			browser.click(By.linkText("Sign in again"));
			signIn(browser);
			browser.awaitText(By.tagName("h1"), "Projects");
		}
	}

	private String page(String path) {
		return "http://localhost:" + this.port + path;
	}

	private static void signIn(Browser browser) {
		browser.find(USER_NAME).sendKeys("alice");
		browser.find(By.name("password")).sendKeys("Emulator-2026!", Keys.ENTER);
	}

}
