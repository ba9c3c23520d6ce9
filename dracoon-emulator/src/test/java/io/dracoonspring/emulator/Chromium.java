// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser that shows and checks pages in any size and colour scheme.
 */
final class Chromium implements AutoCloseable {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final ChromeDriver driver;

	private Chromium(ChromeDriver driver) {
		this.driver = driver;
	}

	/**
	 * Starts the browser. If Chromium is not installed, the test is skipped. With
	 * {@code CI=true} in the environment, the test fails instead.
	 * @param profile an empty directory for the data of the browser
	 */
	static Chromium start(Path profile) {
		boolean found = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
		if ("true".equals(System.getenv("CI"))) {
			assertThat(found).as("Chromium and its driver, which CI requires").isTrue();
		}
		Assumptions.assumeTrue(found, "Chromium and its driver are not installed");
		ChromeOptions options = new ChromeOptions();
		options.setBinary(CHROMIUM.toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--disable-dev-shm-usage", "--lang=en", "--user-data-dir=" + profile);
		LoggingPreferences logging = new LoggingPreferences();
		logging.enable(LogType.BROWSER, Level.ALL);
		options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
		ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile())
			.usingAnyFreePort()
			.build();
		ChromeDriver driver = new ChromeDriver(service, options);
		driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", axe()));
		return new Chromium(driver);
	}

	void resize(int width, int height) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
	}

	void prefer(String scheme) {
		// reduce motion, because moving elements have no stable colour to check
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme),
						Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
	}

	/**
	 * Replaces the colours of pages, as the contrast themes of Windows do.
	 */
	void forceColors() {
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "forced-colors", "value", "active"))));
	}

	/**
	 * Saves downloads in a directory.
	 */
	void saveTo(Path directory) {
		this.driver.executeCdpCommand("Browser.setDownloadBehavior",
				Map.of("behavior", "allow", "downloadPath", directory.toString()));
	}

	void open(String address) {
		this.driver.get(address);
	}

	String address() {
		return Objects.requireNonNull(this.driver.getCurrentUrl());
	}

	WebElement find(By by) {
		return new WebDriverWait(this.driver, TIMEOUT, Duration.ofMillis(20))
			.until(ExpectedConditions.visibilityOfElementLocated(by));
	}

	List<WebElement> findAll(By by) {
		return this.driver.findElements(by);
	}

	void awaitText(By by, String text) {
		// ignore every exception of the driver, because a page that changes during the
		// read causes exceptions of several types
		new WebDriverWait(this.driver, TIMEOUT, Duration.ofMillis(20)).ignoring(WebDriverException.class)
			.until(ExpectedConditions.textToBePresentInElementLocated(by, text));
	}

	String source() {
		return Objects.requireNonNull(this.driver.getPageSource());
	}

	/** Presses a key on the element that has the focus. */
	void press(Keys key) {
		new Actions(this.driver).sendKeys(key).perform();
	}

	WebElement focused() {
		return this.driver.switchTo().activeElement();
	}

	/**
	 * Returns the text in the clipboard.
	 */
	String clipboard() {
		this.driver.executeCdpCommand("Browser.grantPermissions",
				Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
		return String.valueOf(this.driver.executeAsyncScript(
				"navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](String(error)))"));
	}

	/**
	 * Returns the number of pixels by which the page is wider than its window.
	 */
	long overflow() {
		Object pixels = this.driver.executeScript("return document.documentElement.scrollWidth - innerWidth");
		return Math.max(0, ((Number) Objects.requireNonNull(pixels)).longValue());
	}

	/**
	 * Returns violations of accessibility rules.
	 * @param rules the rules of axe to check, all if empty
	 */
	List<?> barriers(String... rules) {
		Object violations = this.driver.executeAsyncScript("""
				const [rules, done] = arguments;
				axe.run(rules.length ? { runOnly: rules } : {}).then(
					(results) => done(results.violations.map((violation) => violation.id + ": "
						+ violation.nodes.map((node) => node.html + " " + node.failureSummary).join(" | "))),
					(error) => done([String(error)]));
				""", List.of(rules));
		return (List<?>) Objects.requireNonNull(violations);
	}

	/**
	 * Checks that the open page is accessible, in light and dark colours. Also writes
	 * pictures of the page if {@code -Dbrowser.pictures=directory} is set.
	 * @param page the name of the page in messages
	 */
	void check(String page) {
		prefer("light");
		picture(page + "-light");
		assertThat(barriers()).as(page).isEmpty();
		prefer("dark");
		picture(page + "-dark");
		// check only the contrast again, because only the contrast depends on the colour
		// scheme
		assertThat(barriers("color-contrast")).as(page + ", dark").isEmpty();
		assertThat(overflow()).as(page).isZero();
		assertThat(findAll(By.tagName("h1"))).as(page).hasSize(1);
	}

	/**
	 * Returns the warnings and errors that the browser has logged since the last call.
	 */
	List<String> complaints() {
		return this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.WARNING.intValue())
			.map(LogEntry::getMessage)
			.toList();
	}

	private void picture(String name) {
		String directory = System.getProperty("browser.pictures");
		if (directory != null) {
			Object width = this.driver.executeScript("return innerWidth");
			String file = name.replaceAll("[^A-Za-z0-9-]+", "_") + "-" + width + ".png";
			try {
				Files.write(Path.of(directory, file.substring(Math.max(0, file.length() - 120))), screenshot());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	byte[] screenshot() {
		return this.driver.getScreenshotAs(OutputType.BYTES);
	}

	private static String axe() {
		try (InputStream stream = Objects.requireNonNull(Chromium.class.getResourceAsStream("/axe.min.js"))) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
