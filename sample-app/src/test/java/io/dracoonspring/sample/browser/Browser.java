// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs Debian's Chromium without a window. This class sets the paths of the browser and
 * of its driver, so that Selenium does not download them.
 */
final class Browser implements AutoCloseable {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final ChromeDriver driver;

	private final Path downloads;

	private Map<String, String> preferences = Map.of();

	private Browser(ChromeDriver driver, Path downloads) {
		this.driver = driver;
		this.downloads = downloads;
	}

	/** Without a browser, fails the test in CI and skips it elsewhere. */
	static void require() {
		boolean found = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
		if ("true".equals(System.getenv("CI"))) {
			assertThat(found).as("Chromium and its driver, which CI requires").isTrue();
		}
		Assumptions.assumeTrue(found, "Chromium and its driver are not installed");
	}

	/**
	 * Starts a browser whose language is English.
	 * @param viewport the size of its page
	 * @param directory an empty directory for its profile and its downloads
	 * @return the browser
	 * @throws IOException if the directories cannot be created
	 */
	static Browser start(Viewport viewport, Path directory) throws IOException {
		return start(viewport, directory, "en-US,en");
	}

	/**
	 * Starts a browser.
	 * @param viewport the size of its page
	 * @param directory an empty directory for its profile and its downloads
	 * @param languages the languages of the reader, the preferred one first
	 * @return the browser
	 * @throws IOException if the directories cannot be created
	 */
	static Browser start(Viewport viewport, Path directory, String languages) throws IOException {
		Path downloads = Files.createDirectory(directory.resolve("downloads"));
		ChromeOptions options = new ChromeOptions();
		options.setBinary(CHROMIUM.toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--disable-dev-shm-usage", "--lang=en",
				"--user-data-dir=" + Files.createDirectory(directory.resolve("profile")));
		options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString(),
				"download.prompt_for_download", false, "intl.accept_languages", languages));
		// emulate the viewport, because no window of Chromium is as narrow as a phone
		options.setExperimentalOption("mobileEmulation",
				Map.of("deviceMetrics", Map.of("width", viewport.width(), "height", viewport.height(), "pixelRatio",
						viewport.pixelRatio(), "mobile", viewport.mobile(), "touch", viewport.mobile())));
		LoggingPreferences logging = new LoggingPreferences();
		logging.enable(LogType.BROWSER, Level.ALL);
		options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
		ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile())
			.usingAnyFreePort()
			.build();
		ChromeDriver driver = new ChromeDriver(service, options);
		// add the script of axe, which checks the accessibility, to each new page,
		// because the content security policy of the pages prevents adding it later
		driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", axe()));
		Browser browser = new Browser(driver, downloads);
		browser.reset();
		return browser;
	}

	void open(String address) {
		this.driver.get(address);
	}

	/**
	 * Opens a page in a new tab, which comes to the front.
	 * @param address the address of the page
	 * @return the tab that was in front before
	 */
	String openInNewTab(String address) {
		String before = this.driver.getWindowHandle();
		this.driver.switchTo().newWindow(WindowType.TAB);
		open(address);
		return before;
	}

	/**
	 * Brings a tab to the front.
	 * @param tab the tab
	 * @return the tab that was in front before
	 */
	String switchTo(String tab) {
		String before = this.driver.getWindowHandle();
		this.driver.switchTo().window(tab);
		return before;
	}

	void refresh() {
		this.driver.navigate().refresh();
	}

	WebElement find(By by) {
		return until(ExpectedConditions.visibilityOfElementLocated(by));
	}

	/**
	 * Finds an element that is not visible, such as the input behind the upload button.
	 * @param by the locator
	 * @return the element
	 */
	WebElement findHidden(By by) {
		return until(ExpectedConditions.presenceOfElementLocated(by));
	}

	/**
	 * Scrolls an element into view and clicks it. The dock with the uploads, for example,
	 * can cover an element. If the page replaces the element at the same time, the new
	 * element is clicked.
	 * @param by the locator
	 */
	void click(By by) {
		until((driver) -> {
			WebElement element = ExpectedConditions.elementToBeClickable(by).apply(driver);
			if (element != null) {
				this.driver.executeScript("arguments[0].scrollIntoView({ block: 'nearest' })", element);
				element.click();
			}
			return element;
		});
	}

	void awaitGone(By by) {
		until(ExpectedConditions.numberOfElementsToBe(by, 0));
	}

	void awaitText(By by, String text) {
		until(ExpectedConditions.textToBePresentInElementLocated(by, text));
	}

	int count(By by) {
		return this.driver.findElements(by).size();
	}

	Path awaitDownload(String name, long size) {
		Path file = this.downloads.resolve(name);
		until((driver) -> (Files.exists(file) && file.toFile().length() == size) ? file : null);
		return file;
	}

	void focus(By by) {
		this.driver.executeScript("arguments[0].focus()", find(by));
	}

	boolean hasFocus(By by) {
		// compare twice, because the page may replace the element before it is compared
		return isActive(by) || isActive(by);
	}

	private boolean isActive(By by) {
		return find(by).equals(this.driver.switchTo().activeElement());
	}

	/**
	 * Presses keys at the focused element.
	 * @param keys the keys
	 */
	void press(CharSequence... keys) {
		new Actions(this.driver).sendKeys(keys).perform();
	}

	/**
	 * Presses the tab key until an element has the focus.
	 * @param by the locator
	 */
	void tabTo(By by) {
		find(by);
		for (int i = 0; i < 60 && !this.driver.findElement(by).equals(this.driver.switchTo().activeElement()); i++) {
			press(Keys.TAB);
		}
		assertThat(this.driver.findElement(by)).isEqualTo(this.driver.switchTo().activeElement());
	}

	/**
	 * Drops files and folders on the page.
	 * @param paths the files and folders
	 */
	void drop(Path... paths) {
		Map<String, Object> data = Map.of("items", List.of(), "files",
				Arrays.stream(paths).map(Path::toString).toList(), "dragOperationsMask", 1);
		for (String type : List.of("dragEnter", "dragOver", "drop")) {
			this.driver.executeCdpCommand("Input.dispatchDragEvent",
					Map.of("type", type, "x", 200, "y", 300, "data", data));
		}
	}

	/**
	 * Tells whether the page warns people who leave it now.
	 * @return {@code true} if it warns
	 */
	boolean warnsBeforeLeaving() {
		return Boolean.TRUE.equals(
				this.driver.executeScript("return !dispatchEvent(new Event('beforeunload', { cancelable: true }))"));
	}

	/** Deletes the cookies, so that the session is lost. */
	void loseSession() {
		this.driver.manage().deleteCookieNamed("JSESSIONID");
	}

	/**
	 * Returns the length of the progress bar for all uploads together.
	 * @return the length in percent
	 */
	double progress() {
		Object value = this.driver.executeScript("return document.getElementById('transfers-total').value");
		return ((Number) Objects.requireNonNull(value)).doubleValue();
	}

	/**
	 * Slows down or interrupts the network of the tab in front.
	 * @param bytesPerSecond the speed of uploads, -1 for no limit, 0 for no network
	 */
	void network(int bytesPerSecond) {
		this.driver.executeCdpCommand("Network.enable", Map.of());
		this.driver.executeCdpCommand("Network.emulateNetworkConditions", Map.of("offline", bytesPerSecond == 0,
				"latency", 0, "downloadThroughput", -1, "uploadThroughput", bytesPerSecond));
	}

	/** Undoes the changes of the colours and the time zone. */
	void reset() {
		emulate(Map.of());
		this.driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", ""));
	}

	void timeZone(String id) {
		this.driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", id));
	}

	/** Replaces the colours of pages by few colours with a high contrast. */
	void forceColors() {
		emulate(Map.of("forced-colors", "active"));
	}

	/**
	 * Returns the colours of two pixels in the middle row of an element.
	 * @param by the locator
	 * @return the RGB colours at one quarter and at three quarters of the width
	 * @throws IOException if the picture cannot be decoded
	 */
	List<Integer> colors(By by) throws IOException {
		BufferedImage picture = ImageIO.read(find(by).getScreenshotAs(OutputType.FILE));
		return IntStream.of(1, 3)
			.mapToObj((quarter) -> picture.getRGB(picture.getWidth() * quarter / 4, picture.getHeight() / 2))
			.toList();
	}

	String title() {
		return this.driver.getTitle();
	}

	String path() {
		return URI.create(this.driver.getCurrentUrl()).getPath();
	}

	void back() {
		this.driver.navigate().back();
	}

	/**
	 * Tells whether an element has the focus. The body has the focus if no other element
	 * has it.
	 * @return {@code false} for the body
	 */
	boolean hasFocus() {
		return !this.driver.switchTo().activeElement().getTagName().equals("body");
	}

	/**
	 * Marks the loaded document with a number, so that a test can tell whether the
	 * browser has loaded the page again.
	 * @return the number of the loaded document
	 */
	Object document() {
		return Objects
			.requireNonNull(this.driver.executeScript("return window.marked = window.marked || Math.random()"));
	}

	/**
	 * Returns the height of the page.
	 * @return the height in pixels
	 */
	long height() {
		return ((Number) this.driver.executeScript("return document.documentElement.scrollHeight")).longValue();
	}

	/**
	 * Sets the value of a field without typing, because the browser's language determines
	 * how a date is typed.
	 * @param by the locator
	 * @param value the value, such as an ISO date
	 */
	void fill(By by, String value) {
		this.driver.executeScript("arguments[0].value = arguments[1]", find(by), value);
	}

	/**
	 * Waits for a new tab and brings it to the front.
	 * @return the tab that was in front before
	 */
	String switchToNewTab() {
		String before = this.driver.getWindowHandle();
		until(ExpectedConditions.numberOfWindowsToBe(2));
		this.driver.getWindowHandles()
			.stream()
			.filter((handle) -> !handle.equals(before))
			.forEach(this.driver.switchTo()::window);
		return before;
	}

	/**
	 * Returns by how many pixels the page is wider than its window.
	 * @return the number of pixels, 0 if the page need not be scrolled sideways
	 */
	long overflow() {
		Object pixels = this.driver.executeScript("return document.documentElement.scrollWidth - innerWidth");
		return Math.max(0, ((Number) pixels).longValue());
	}

	/**
	 * Finds accessibility violations of the page. Checks the page with the dark colours
	 * as well, unless a test has changed the colours.
	 * @return the violations
	 */
	List<Object> barriers() {
		List<Object> found = new ArrayList<>(violations());
		inDarkToo(() -> found.addAll(violations()));
		return found;
	}

	private List<?> violations() {
		Object violations = this.driver.executeAsyncScript("""
				const [done] = arguments;
				axe.run().then(
					(results) => done(results.violations.map((violation) => violation.id + ": "
						+ violation.nodes.map((node) => node.html + " " + node.failureSummary).join(" | "))),
					(error) => done([String(error)]));
				""");
		return (List<?>) Objects.requireNonNull(violations);
	}

	private static String axe() throws IOException {
		try (InputStream stream = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/**
	 * Returns the text in a frame.
	 * @param frame the locator of the frame
	 * @return the text
	 */
	String textOfFrame(By frame) {
		this.driver.switchTo().frame(find(frame));
		try {
			return find(By.tagName("body")).getText();
		}
		finally {
			this.driver.switchTo().defaultContent();
		}
	}

	void preferDark() {
		emulate(Map.of("prefers-color-scheme", "dark"));
	}

	private void emulate(Map<String, String> preferences) {
		this.preferences = preferences;
		Stream<Map.Entry<String, String>> features = Stream.concat(preferences.entrySet().stream(),
				// disable transitions, because in the middle of a transition a picture or
				// check would find neither the old nor the new colour
				Stream.of(Map.entry("prefers-reduced-motion", "reduce")));
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
				features.map((feature) -> Map.of("name", feature.getKey(), "value", feature.getValue())).toList()));
	}

	/**
	 * Repeats an action with the dark colours, unless a test has already changed the
	 * colours.
	 */
	private void inDarkToo(Runnable look) {
		if (this.preferences.isEmpty()) {
			preferDark();
			look.run();
			emulate(Map.of());
		}
	}

	/**
	 * Saves the page as a picture. Saves another picture with the dark colours, unless a
	 * test has changed the colours.
	 * @param name the name of the picture
	 * @throws UncheckedIOException if it cannot be written
	 */
	void screenshot(String name) {
		save(name);
		inDarkToo(() -> save(name + "-dark"));
	}

	private void save(String name) {
		try {
			Path directory = Files.createDirectories(Path.of("target", "screenshots"));
			Files.copy(this.driver.getScreenshotAs(OutputType.FILE).toPath(), directory.resolve(name + ".png"),
					StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns the warnings and errors in the console of the browser since the last call.
	 * @return the messages
	 */
	List<LogEntry> complaints() {
		return this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.WARNING.intValue())
			.toList();
	}

	private <T> T until(ExpectedCondition<T> condition) {
		return new WebDriverWait(this.driver, TIMEOUT, Duration.ofMillis(50))
			.ignoring(StaleElementReferenceException.class)
			.until(condition);
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
