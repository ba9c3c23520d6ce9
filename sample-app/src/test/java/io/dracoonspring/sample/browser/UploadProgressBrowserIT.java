// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Checks that the page shows the progress of the slower stage: a slow connection of the
 * browser to the application, or of the application to DRACOON.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.emulator.enabled=false", "dracoon.auth.client-id=dracoon-emulator",
				"dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=admin",
				"dracoon.auth.password=Emulator-2026!", "logging.level.org.openqa.selenium=error" })
@DirtiesContext
class UploadProgressBrowserIT {

	private static final int SIZE = 60_000_000;

	private static final int SPEED = 2 * 1024 * 1024;

	private static final By FILES = By.id("files");

	private static final By SUM = By.id("transfers-sum");

	private static final By UPLOADS = By.id("transfers-status");

	private static final Pattern WORDS = Pattern.compile("([0-9]+) % · ([0-9.]+) ([KM])iB/s · ([0-9]+) s left");

	/** The time in which the page finds out which stage is the slower one. */
	private static final Duration START = Duration.ofSeconds(3);

	private static final Duration LAG = Duration.ofSeconds(1);

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

	@AfterEach
	void repair() {
		line.speed(Integer.MAX_VALUE);
	}

	@Test
	void progressIsWhatDracoonHas() throws IOException {
		Path large = file(SIZE);
		try (Browser browser = Browser.start(Viewport.DESKTOP, this.directory)) {
			open(browser, this.port);
			line.speed(SPEED);
			long before = line.passed();
			browser.findHidden(FILES).sendKeys(large.toString());
			browser.find(SUM);
			follow(browser, line, before, SIZE, SPEED, Duration.ZERO);
			browser.awaitText(UPLOADS, "Uploaded " + large.getFileName());
		}
	}

	@ParameterizedTest
	@CsvSource({ "12000000, 500000", "24000000, 2000000", "120000000, 10000000" })
	void progressIsWhatASlowBrowserHasSent(int size, int bytesPerSecond) throws IOException {
		Path large = file(size);
		// the counter forwards without a limit, and counts the bytes
		try (SlowLine counter = new SlowLine(); Browser browser = Browser.start(Viewport.DESKTOP, this.directory)) {
			counter.target(this.port);
			open(browser, counter.url().getPort());
			browser.network(bytesPerSecond);
			long before = counter.passed();
			browser.findHidden(FILES).sendKeys(large.toString());
			browser.find(SUM);
			follow(browser, counter, before, size, bytesPerSecond, START);
			browser.awaitText(UPLOADS, "Uploaded " + large.getFileName());
		}
	}

	private void open(Browser browser, int front) {
		browser.open("http://localhost:" + front + "/nodes/" + this.files.get("/Projects").id());
		browser.findHidden(FILES);
	}

	/**
	 * Compares the progress bar of the page with the bytes on the slow connection. The
	 * two may differ by up to five percentage points, and the bar may be a second late.
	 * @param unchecked the time from the start for which the bar is not compared
	 */
	private static void follow(Browser browser, SlowLine slow, long before, int size, int bytesPerSecond,
			Duration unchecked) throws IOException {
		Instant start = Instant.now().plus(unchecked);
		String atHalf = null;
		double shown = 0;
		while (shown < 95) {
			double least = percent(slow.passed() - before, size);
			shown = browser.progress();
			double most = percent(slow.passed() - before, size);
			if (!Instant.now().isBefore(start)) {
				assertThat(shown).isLessThan(most + 5);
				if (shown < least - 5) {
					// a busy machine draws the bar late
					Awaitility.await().atMost(LAG).until(() -> browser.progress() >= least - 5);
				}
			}
			if (atHalf == null && shown >= 50) {
				atHalf = browser.find(SUM).getText();
				browser.screenshot("upload-" + bytesPerSecond);
				assertThat(browser.overflow()).isZero();
			}
		}
		assertThatRateAndRestAreTrue(atHalf, size, bytesPerSecond);
	}

	private static void assertThatRateAndRestAreTrue(@Nullable String text, int size, int bytesPerSecond) {
		Matcher parts = WORDS.matcher(Objects.requireNonNull(text));
		assertThat(parts.find()).as(text).isTrue();
		double left = (100 - Double.parseDouble(parts.group(1))) * size / 100 / bytesPerSecond;
		double rate = Double.parseDouble(parts.group(2)) * (parts.group(3).equals("M") ? 1024 * 1024 : 1024);
		assertThat(rate / bytesPerSecond).as(text).isBetween(0.8, 1.2);
		assertThat(Double.parseDouble(parts.group(4))).as(text).isCloseTo(left, within(3.0));
	}

	private static double percent(long bytes, int size) {
		return bytes * 100.0 / size;
	}

	private Path file(int size) throws IOException {
		byte[] content = new byte[size];
		new Random(size).nextBytes(content);
		return Files.write(this.directory.resolve("large-" + size + ".bin"), content);
	}

}
