// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks through the links of shares in a real browser.
 */
class SharePagesBrowserIT {

	private static final String SECRET = "Secret-2026";

	private static final By ALERT = By.cssSelector("[role=alert]");

	private static final By PRIMARY = By.cssSelector("button.primary");

	@TempDir
	private static Path directory;

	private static DracoonEmulator emulator;

	private static Chromium browser;

	private Api alice;

	private long file;

	private long website;

	@BeforeAll
	static void start() throws IOException {
		browser = Chromium.start(Files.createDirectory(directory.resolve("profile")));
		emulator = DracoonEmulator.start();
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
		this.alice = new Api(emulator).as("alice");
		this.file = this.alice.idOf("Projects/Welcome.txt");
		this.website = this.alice.idOf("Projects/Website");
	}

	@ParameterizedTest
	@CsvSource({ "1280, 900", "390, 844" })
	void everybodyCanUseEveryPage(int width, int height) throws IOException {
		browser.resize(width, height);
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put("download", download(Map.of("nodeId", this.file, "name", "Konzernabschluss_".repeat(8), "notes",
				"Please read", "showCreatorName", true)));
		pages.put("protected-download", download(Map.of("nodeId", this.file, "password", SECRET)));
		pages.put("encrypted-download", encrypted());
		pages.put("folder", download(Map.of("nodeId", this.website)));
		String upload = upload(Map.of("targetId", this.website, "showUploadedFiles", true, "maxSize", 100_000));
		pages.put("upload", upload);
		pages.put("protected-upload", upload(Map.of("targetId", this.website, "password", SECRET)));
		for (Map.Entry<String, String> page : pages.entrySet()) {
			browser.open(page.getValue());
			browser.check(page.getKey());
		}
		assertThat(browser.complaints()).isEmpty();
		browser.open(emulator.baseUrl() + "/public/download-shares/unknown");
		browser.check("missing");
		browser.open(pages.get("protected-download"));
		browser.find(By.name("password")).sendKeys("wrong", Keys.ENTER);
		browser.find(ALERT);
		browser.check("wrong-password");
		browser.open(upload);
		browser.find(By.name("file")).sendKeys(Files.writeString(directory.resolve("a.txt"), "one").toString());
		browser.find(PRIMARY).click();
		browser.awaitText(By.cssSelector("[role=status]"), "Uploaded: a.txt");
		browser.check("uploaded");
	}

	@Test
	void aDownloadAndTheContentOfAFile() throws IOException {
		Path downloads = Files.createDirectories(directory.resolve("downloads"));
		browser.saveTo(downloads);
		browser.open(download(Map.of("nodeId", this.file)));
		browser.find(PRIMARY).click();
		Path saved = downloads.resolve("Welcome.txt");
		Awaitility.await().until(() -> Files.exists(saved) && Files.size(saved) > 0);
		assertThat(saved).content().startsWith("Welcome");
		browser.find(By.name("show")).click();
		browser.awaitText(By.tagName("pre"), "Welcome");
		assertThat(browser.complaints()).isEmpty();
	}

	@Test
	void theKeyboardIsEnoughForAnEncryptedFile() {
		browser.open(encrypted());
		WebElement focused = browser.focused();
		assertThat(focused.getDomAttribute("name")).isEqualTo("password");
		focused.sendKeys("wrong", Keys.ENTER);
		browser.awaitText(ALERT, "Wrong password");
		browser.focused().sendKeys("Encryption-2026!", Keys.TAB);
		assertThat(browser.focused().getText()).isEqualTo("Download");
		browser.focused().sendKeys(Keys.TAB);
		assertThat(browser.focused().getText()).isEqualTo("Show");
		browser.focused().sendKeys(Keys.ENTER);
		browser.find(By.tagName("pre"));
		assertThat(browser.address()).contains("/public/download-shares/");
	}

	@Test
	void theKeyboardIsEnoughForAProtectedUpload() throws IOException {
		browser.open(upload(Map.of("targetId", this.website, "password", SECRET)));
		browser.focused().sendKeys(SECRET, Keys.ENTER);
		WebElement files = browser.find(By.name("file"));
		Path first = Files.writeString(directory.resolve("first.txt"), "one");
		Path second = Files.writeString(directory.resolve("second.txt"), "x".repeat(300_000));
		files.sendKeys(first + "\n" + second);
		// the driver sets the files without moving the focus
		for (int i = 0; i < 10 && !"file".equals(browser.focused().getDomAttribute("name")); i++) {
			browser.press(Keys.TAB);
		}
		assertThat(browser.focused().getDomAttribute("name")).isEqualTo("file");
		browser.press(Keys.TAB);
		assertThat(browser.focused().getText()).isEqualTo("Upload");
		browser.focused().sendKeys(Keys.ENTER);
		browser.awaitText(By.cssSelector("[role=status]"), "Uploaded: first.txt, second.txt");
		assertThat(this.alice.get("/api/v4/nodes/" + this.alice.idOf("Projects/Website/second.txt"))
			.json()
			.get("size")
			.asLong()).isEqualTo(300_000);
		assertThat(browser.complaints()).isEmpty();
	}

	@Test
	void messagesAndButtonsHaveEdgesInForcedColours() {
		String share = download(Map.of("nodeId", this.file, "password", SECRET));
		browser.open(share);
		browser.forceColors();
		browser.find(By.name("password")).sendKeys("wrong", Keys.ENTER);
		for (By by : new By[] { ALERT, PRIMARY, By.name("password") }) {
			WebElement element = browser.find(by);
			assertThat(element.getCssValue("border-top-style")).isEqualTo("solid");
			assertThat(element.getCssValue("border-top-color")).isNotEqualTo(element.getCssValue("background-color"));
		}
	}

	private String download(Map<String, Object> body) {
		return link("downloads", this.alice, body);
	}

	private String upload(Map<String, Object> body) {
		return link("uploads", this.alice, body);
	}

	private String encrypted() {
		Api admin = new Api(emulator).as("admin");
		long vault = admin.idOf("Vault/recovery-codes.txt");
		return link("downloads", admin,
				Map.of("nodeId", vault, "keyPair", admin.get("/api/v4/user/account/keypair").json(), "fileKey",
						admin.get("/api/v4/nodes/files/" + vault + "/user_file_key").json()));
	}

	private static String link(String kind, Api user, Map<String, Object> body) {
		String accessKey = user.post("/api/v4/shares/" + kind, new HashMap<>(body))
			.expect(201)
			.json()
			.get("accessKey")
			.asString();
		return emulator.baseUrl() + "/public/" + kind.replaceFirst("s$", "") + "-shares/" + accessKey;
	}

}
