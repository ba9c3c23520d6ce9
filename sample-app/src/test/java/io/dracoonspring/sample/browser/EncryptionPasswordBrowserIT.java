// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
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
import org.springframework.test.context.ActiveProfiles;

import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that users open encrypted rooms with their encryption password, and are
 * redirected to the sign-in if their tokens are invalid.
 */
@ActiveProfiles("users")
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "logging.level.org.openqa.selenium=error")
class EncryptionPasswordBrowserIT {

	private static final String ENCRYPTION_PASSWORD = "Encryption-2026!";

	private static final By USER_NAME = By.name("username");

	private static final By PASSWORD = By.cssSelector("#unlock #password");

	private static final By DIALOG_PASSWORD = By.id("unlock-password");

	private static final By TITLE = By.tagName("h1");

	private static final By UPLOADS = By.id("transfers-status");

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

	@Test
	void encryptedRoomOpensWithThePasswordAndTheSignInComesBackToThePage(CapturedOutput output) throws IOException {
		Path source = Files.writeString(this.directory.resolve("note.txt"), "A note.");
		try (Browser browser = Browser.start(Viewport.DESKTOP, this.directory)) {
			open(browser, "/");
			signIn(browser, "alice");
			browser.click(By.linkText("Vault"));
			browser.awaitText(TITLE, "Vault");

			browser.click(downloadOf("recovery-codes.txt"));
			browser.find(PASSWORD);
			assertThat(browser.hasFocus(PASSWORD)).isTrue();
			browser.screenshot("encryption-password");
			assertThat(browser.barriers()).isEmpty();
			browser.click(By.linkText("Back without unlocking"));
			browser.awaitText(TITLE, "Vault");

			browser.findHidden(By.id("files")).sendKeys(source.toString());
			browser.find(DIALOG_PASSWORD);
			browser.screenshot("encryption-password-dialog");
			assertThat(browser.barriers()).isEmpty();
			browser.find(DIALOG_PASSWORD).sendKeys("Wrong-2026!", Keys.ENTER);
			browser.awaitText(By.cssSelector("#unlock-dialog .notice"), "not your encryption password");
			browser.find(DIALOG_PASSWORD).sendKeys(Keys.ESCAPE);
			browser.awaitText(By.id("transfers"), "note.txt");
			browser.click(By.cssSelector("#transfers li button"));
			browser.find(DIALOG_PASSWORD).sendKeys(ENCRYPTION_PASSWORD, Keys.ENTER);
			browser.awaitText(UPLOADS, "Uploaded note.txt.");
			browser.click(downloadOf("note.txt"));
			assertThat(browser.awaitDownload("note.txt", Files.size(source))).hasSameBinaryContentAs(source);
			browser.click(downloadOf("recovery-codes.txt"));
			assertThat(browser.awaitDownload("recovery-codes.txt", 20)).hasContent("1234-5678\n2345-6789\n");

			endAccess();
			browser.findHidden(By.id("files")).sendKeys(source.toString());
			browser.awaitText(By.id("transfers-problem"), "The uploads wait, and continue by themselves.");
			browser.screenshot("uploads-wait-for-sign-in");
			assertThat(browser.barriers()).isEmpty();
			assertThat(browser.warnsBeforeLeaving()).isTrue();
			browser.click(By.cssSelector("#transfers-problem a"));
			String uploading = browser.switchToNewTab();
			signIn(browser, "alice");
			browser.awaitText(TITLE, "Vault");
			browser.switchTo(uploading);
			// the encryption password is not needed again after the new sign-in
			browser.click(By.cssSelector("#taken-dialog button[value=AUTORENAME]"));
			browser.awaitText(UPLOADS, "Uploaded note.txt as ");

			browser.loseSession();
			browser.click(By.id("new-folder"));
			browser.find(By.id("folder-name")).sendKeys("Lost", Keys.ENTER);
			browser.click(By.cssSelector("#folder-dialog a"));
			signIn(browser, "alice");
			browser.awaitText(TITLE, "Vault");
			browser.click(By.id("sign-out"));
			browser.find(By.linkText("Sign in with DRACOON"));
		}
		assertThat(output).doesNotContain(ENCRYPTION_PASSWORD).doesNotContain("Wrong-2026!");
	}

	@Test
	void passwordThatComesAfterTheAccessHasEndedLeadsToTheSignInAndNotToAnotherSite() throws IOException {
		try (Browser browser = Browser.start(Viewport.PHONE, this.directory)) {
			open(browser, "/encryption-password?back=//evil.example/");
			signIn(browser, "admin");
			browser.find(PASSWORD);
			browser.screenshot("encryption-password-phone");
			assertThat(browser.overflow()).isZero();

			endAccess();
			browser.find(PASSWORD).sendKeys(ENCRYPTION_PASSWORD, Keys.ENTER);
			signIn(browser, "admin");
			browser.find(PASSWORD).sendKeys(ENCRYPTION_PASSWORD, Keys.ENTER);
			browser.awaitText(TITLE, "Rooms");
			browser.click(By.id("sign-out"));
			browser.find(By.linkText("Sign in with DRACOON"));
		}
	}

	private static By downloadOf(String name) {
		return By.cssSelector("a[data-download='" + name + "']");
	}

	private void open(Browser browser, String path) {
		browser.open("http://localhost:" + this.port + path);
	}

	private void endAccess() {
		this.emulator.revokeRefreshTokens();
		this.emulator.expireAccessTokens();
	}

	private static void signIn(Browser browser, String user) {
		browser.find(USER_NAME).sendKeys(user);
		browser.find(By.name("password")).sendKeys("Emulator-2026!", Keys.ENTER);
	}

}
