// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.pictures;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Records pictures of a page in a browser, with a caption below the page. */
final class Camera implements AutoCloseable {

	private static final int WIDTH = 900;

	private static final int HEIGHT = 540;

	private static final int LINE = 36;

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final ChromeDriver driver;

	private final Animation animation = new Animation();

	private String caption = "";

	/**
	 * Starts a browser.
	 * @param width the width of the page, which is scaled to the width of the pictures
	 * @param directory an empty directory
	 */
	Camera(int width, Path directory) {
		ChromeOptions options = new ChromeOptions();
		options.setBinary("/usr/bin/chromium");
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--disable-dev-shm-usage", "--lang=en", "--hide-scrollbars",
				"--user-data-dir=" + directory.resolve("profile"));
		options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en-US,en"));
		ChromeDriverService service = new ChromeDriverService.Builder()
			.usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
			.usingAnyFreePort()
			.build();
		this.driver = new ChromeDriver(service, options);
		double scale = (double) WIDTH / width;
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", (int) (HEIGHT / scale), "deviceScaleFactor", scale, "mobile", false));
	}

	/**
	 * Slows uploads down, so that they are visible.
	 * @param bytesPerSecond the speed of uploads
	 */
	void slowUploads(int bytesPerSecond) {
		this.driver.executeCdpCommand("Network.enable", Map.of());
		this.driver.executeCdpCommand("Network.emulateNetworkConditions",
				Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", bytesPerSecond));
	}

	/**
	 * Sets the caption of the next pictures.
	 * @param text the line below the page
	 */
	void caption(String text) {
		this.caption = text;
	}

	void open(String address) {
		this.driver.get(address);
	}

	WebElement find(By by) {
		return new WebDriverWait(this.driver, TIMEOUT).until(ExpectedConditions.visibilityOfElementLocated(by));
	}

	WebElement findHidden(By by) {
		return new WebDriverWait(this.driver, TIMEOUT).until(ExpectedConditions.presenceOfElementLocated(by));
	}

	void awaitText(By by, String text) {
		new WebDriverWait(this.driver, TIMEOUT).until(ExpectedConditions.textToBePresentInElementLocated(by, text));
	}

	/**
	 * Outlines an element, records a picture of the page, and clicks the element.
	 * @param by the locator
	 * @throws IOException if the picture cannot be decoded
	 */
	void click(By by) throws IOException {
		with(by, (element) -> this.driver.executeScript(
				"arguments[0].scrollIntoView({ block: 'nearest' });"
						+ "arguments[0].style.outline = '3px solid #e8590c'; arguments[0].style.outlineOffset = '3px'",
				element));
		hold(1000);
		with(by, WebElement::click);
	}

	// repeats the action if the page replaces the element
	private void with(By by, Consumer<WebElement> action) {
		new WebDriverWait(this.driver, TIMEOUT).ignoring(StaleElementReferenceException.class).until((driver) -> {
			action.accept(find(by));
			return true;
		});
	}

	/**
	 * Records one picture of the page.
	 * @param millis the time in milliseconds for which the animation shows the picture
	 * @throws IOException if the picture cannot be decoded
	 */
	void hold(int millis) throws IOException {
		this.animation.add(picture(), millis);
	}

	/**
	 * Records pictures until a text appears.
	 * @param watched an element to keep in view while it exists
	 * @param by the locator of the element with the text
	 * @param text the text
	 * @throws IOException if a picture cannot be decoded
	 */
	void filmUntil(By watched, By by, String text) throws IOException {
		Instant end = Instant.now().plus(TIMEOUT);
		ExpectedCondition<Boolean> there = ExpectedConditions.textToBePresentInElementLocated(by, text);
		while (!Boolean.TRUE.equals(there.apply(this.driver))) {
			if (Instant.now().isAfter(end)) {
				throw new IllegalStateException("'" + text + "' does not appear at " + by);
			}
			this.driver.executeScript("arguments[0].forEach((element) => element.scrollIntoView({ block: 'nearest' }))",
					this.driver.findElements(watched));
			hold(250);
		}
		hold(1500);
	}

	private BufferedImage picture() throws IOException {
		BufferedImage page = ImageIO.read(new ByteArrayInputStream(this.driver.getScreenshotAs(OutputType.BYTES)));
		BufferedImage picture = new BufferedImage(WIDTH, HEIGHT + LINE, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = picture.createGraphics();
		graphics.drawImage(page, 0, 0, WIDTH, HEIGHT, null);
		graphics.setColor(new Color(0x212529));
		graphics.fillRect(0, HEIGHT, WIDTH, LINE);
		graphics.setColor(Color.WHITE);
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 15));
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.drawString(this.caption, 16, HEIGHT + 23);
		graphics.dispose();
		return picture;
	}

	Animation animation() {
		return this.animation;
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
