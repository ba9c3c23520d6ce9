// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Checks the progress that the page shows when the browser has sent a file, and a slow
 * connection still sends it to DRACOON.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.emulator.enabled=false", "dracoon.auth.client-id=dracoon-emulator",
				"dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=admin",
				"dracoon.auth.password=Emulator-2026!", "logging.level.org.openqa.selenium=error" })
class UploadProgressBrowserIT {

	private static final int SIZE = 60_000_000;

	private static final int SPEED = 2 * 1024 * 1024;

	private static final By SUM = By.id("transfers-sum");

	private static final Pattern WORDS = Pattern.compile("([0-9]+) % · ([0-9.]+) MiB/s · ([0-9]+) s left");

	private static SlowLine line;

	private static DracoonEmulator emulator;

	@TempDir
	private Path directory;

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonOperations files;

	@DynamicPropertySource
	static void connect(DynamicPropertyRegistry properties) throws IOException {
		line = new SlowLine();
		emulator = DracoonEmulator.builder().publicUrl(line.url()).start();
		line.target(emulator.port());
		properties.add("dracoon.base-url", line::url);
	}

	@BeforeAll
	static void requireBrowser() {
		Browser.require();
	}

	@AfterAll
	static void hangUp() throws IOException {
		emulator.close();
		line.close();
	}

	@Test
	void progressIsWhatDracoonHas() throws IOException {
		byte[] content = new byte[SIZE];
		new Random(SIZE).nextBytes(content);
		Path large = Files.write(this.directory.resolve("large.bin"), content);
		long room = this.files.get("/Projects").id();
		try (Browser browser = Browser.start(Viewport.DESKTOP, this.directory)) {
			browser.open("http://localhost:" + this.port + "/nodes/" + room);
			browser.findHidden(By.id("files"));
			line.speed(SPEED);
			long before = line.passed();
			browser.findHidden(By.id("files")).sendKeys(large.toString());
			browser.find(SUM);
			String atHalf = null;
			double shown = 0;
			while (shown < 95) {
				double least = percent(line.passed() - before);
				shown = browser.progress();
				double most = percent(line.passed() - before);
				assertThat(shown).isBetween(least - 5, most + 5);
				if (atHalf == null && shown >= 50) {
					atHalf = browser.find(SUM).getText();
					browser.screenshot("upload");
					assertThat(browser.overflow()).isZero();
				}
			}
			assertThatRateAndRestAreTrue(atHalf);
			browser.awaitText(By.id("status"), "Uploaded large.bin.");
		}
	}

	private static void assertThatRateAndRestAreTrue(String text) {
		Matcher parts = WORDS.matcher(text);
		assertThat(parts.find()).as(text).isTrue();
		double left = (100 - Double.parseDouble(parts.group(1))) * SIZE / 100 / SPEED;
		assertThat(Double.parseDouble(parts.group(2))).as(text).isBetween(1.7, 2.1);
		assertThat(Double.parseDouble(parts.group(3))).as(text).isCloseTo(left, within(3.0));
	}

	private static double percent(long bytes) {
		return bytes * 100.0 / SIZE;
	}

}
