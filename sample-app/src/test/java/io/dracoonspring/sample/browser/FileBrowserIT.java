// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browser;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.imageio.ImageIO;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import io.dracoonspring.template.DracoonOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the page of a file in a real browser: previews, links and changes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.events.log.enabled=false", "logging.level.org.openqa.selenium=error" })
@Import(FileBrowserIT.Requests.class)
class FileBrowserIT {

	private static final By TITLE = By.tagName("h1");

	/**
	 * Is a document whose scripts request {@code /script-has-run} and change a title. In
	 * the origin of the application, the scripts change the title of the page that shows
	 * the document. In another origin, they change the title of the document itself.
	 */
	private static final String HOSTILE = """
			<html><body onload="run()"><script>
			function run() { try { parent.document.title = 'ran'; } catch (error) { document.title = 'ran'; } }
			fetch('/script-has-run'); run();
			</script><img src=x onerror="run()"></body></html>
			""";

	@TempDir
	private Path directory;

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonOperations files;

	@Autowired
	private Requests requests;

	@BeforeAll
	static void requireBrowser() {
		Browser.require();
	}

	@ParameterizedTest
	@EnumSource
	void previewsShowPicturesTextAndPdf(Viewport viewport) throws IOException {
		String size = viewport.name().toLowerCase(Locale.ROOT);
		for (String room : List.of("Projects", "Vault")) {
			this.files.createFolders("/" + room + "/" + size);
		}
		try (Browser browser = Browser.start(viewport, this.directory)) {
			show(browser, "/Projects/" + size + "/Lake.png", picture());
			assertThat(browser.find(By.cssSelector("#preview img")).getDomProperty("naturalWidth")).isEqualTo("640");
			finish(browser, size + "-preview-picture");
			show(browser, "/Vault/" + size + "/Notes.txt",
					"Grüße,\n<b>all is well</b>.\n".getBytes(StandardCharsets.UTF_8));
			By frame = By.cssSelector("#preview iframe");
			assertThat(browser.textOfFrame(frame)).contains("Grüße,", "<b>all is well</b>.");
			finish(browser, size + "-preview-text");
			show(browser, "/Vault/" + size + "/Plan.pdf", pdf(""));
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(browser.colors(frame)).contains(Color.WHITE.getRGB()));
			finish(browser, size + "-preview-pdf");
			show(browser, "/Projects/" + size + "/Data.bin", new byte[3]);
			finish(browser, size + "-preview-none");
		}
	}

	@Test
	void nothingInAPreviewRuns() throws IOException {
		byte[] hostile = HOSTILE.getBytes(StandardCharsets.UTF_8);
		try (Browser browser = Browser.start(Viewport.DESKTOP, this.directory)) {
			for (String name : List.of("a.html", "a.xhtml", "a.svg", "a.png", "a.txt", "a.pdf", "a.xml", "a.js")) {
				for (String room : List.of("Projects", "Vault")) {
					long id = show(browser, "/" + room + "/" + name, hostile);
					assertThat(browser.title()).startsWith(name);
					browser.open("http://localhost:" + this.port + "/files/" + id + "/preview");
					assertThat(browser.title()).isNotEqualTo("ran");
				}
			}
			show(browser, "/Projects/script.pdf", pdf("/OpenAction << /S /JavaScript /JS (app.alert\\('ran'\\); "
					+ "this.submitForm\\('http://localhost:" + this.port + "/script-has-run'\\)) >>"));
			assertThat(this.requests.paths).isNotEmpty().doesNotContain("/script-has-run");
		}
	}

	@Test
	void pageCopiesAndRevokesALinkAndRenamesAndDeletes() throws IOException {
		try (Browser browser = Browser.start(Viewport.DESKTOP, this.directory)) {
			show(browser, "/Projects/Offer.txt", "1,000".getBytes(StandardCharsets.UTF_8));
			Object document = browser.document();
			browser.find(By.id("link-password")).sendKeys("Shared-2026!");
			browser.fill(By.id("last-day"), "2099-12-31");
			browser.click(By.cssSelector("#share button"));
			String link = browser.find(By.id("link")).getText();
			assertThat(browser.hasFocus(By.id("link"))).isTrue();
			finish(browser, "link");
			browser.click(By.cssSelector("[data-copy]"));
			browser.awaitText(By.id("status"), "The link is in the clipboard.");
			browser.find(By.id("comment-text")).sendKeys(Keys.chord(Keys.CONTROL, "v"));
			assertThat(browser.find(By.id("comment-text")).getDomProperty("value")).isEqualTo(link);
			browser.click(By.cssSelector("#links summary"));
			finish(browser, "link-revoke");
			browser.click(By.cssSelector("#links form button"));
			browser.awaitText(By.id("status"), "The link no longer works.");
			browser.awaitGone(By.id("links"));
			browser.click(By.cssSelector("#facts summary"));
			browser.find(By.id("new-name")).clear();
			browser.find(By.id("new-name")).sendKeys("a:b", Keys.ENTER);
			browser.awaitText(By.cssSelector("#rename .notice"), "DRACOON does not allow the name 'a:b'");
			assertThat(browser.hasFocus(By.id("new-name"))).isTrue();
			finish(browser, "rename");
			browser.find(By.id("new-name")).clear();
			browser.find(By.id("new-name")).sendKeys("Offer 2.txt", Keys.ENTER);
			browser.awaitText(TITLE, "Offer 2.txt");
			browser.click(By.cssSelector("#facts details:last-child summary"));
			browser.click(By.cssSelector("#delete button"));
			browser.awaitText(By.id("status"), "Deleted Offer 2.txt.");
			assertThat(browser.hasFocus(TITLE)).isTrue();
			assertThat(browser.document()).isEqualTo(document);
		}
	}

	private long show(Browser browser, String path, byte[] content) {
		long id = this.files.writeBytes(path, content).id();
		browser.open("http://localhost:" + this.port + "/files/" + id);
		browser.awaitText(TITLE, path.substring(path.lastIndexOf('/') + 1));
		return id;
	}

	private static void finish(Browser browser, String picture) {
		browser.screenshot(picture);
		assertThat(browser.barriers()).isEmpty();
		assertThat(browser.overflow()).isZero();
	}

	private static byte[] picture() throws IOException {
		BufferedImage picture = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = picture.createGraphics();
		graphics.setPaint(new GradientPaint(0, 0, new Color(0xB8D8E8), 0, 400, new Color(0x2F6F9F)));
		graphics.fillRect(0, 0, 640, 400);
		graphics.setPaint(new Color(0x2F6F4F));
		graphics.fillPolygon(new int[] { 0, 200, 420, 640, 640, 0 }, new int[] { 300, 140, 280, 180, 400, 400 }, 6);
		graphics.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(picture, "png", bytes);
		return bytes.toByteArray();
	}

	/**
	 * Creates a PDF document of one page.
	 * @param action the PDF entry with the action of a viewer that opens the document, or
	 * an empty string
	 * @return the document
	 */
	private static byte[] pdf(String action) {
		String text = "BT /F 36 Tf 60 700 Td (Site plan) Tj ET";
		List<String> objects = List.of("<< /Type /Catalog /Pages 2 0 R " + action + " >>",
				"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
				"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
						+ "/Resources << /Font << /F 5 0 R >> >> >>",
				"<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
				"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
		StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
		List<Integer> offsets = new ArrayList<>();
		for (String object : objects) {
			offsets.add(pdf.length());
			pdf.append(offsets.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
		}
		int table = pdf.length();
		pdf.append("xref\n0 6\n0000000000 65535 f \n");
		offsets.forEach((offset) -> pdf.append("%010d 00000 n \n".formatted(offset)));
		pdf.append("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n").append(table).append("\n%%EOF\n");
		return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Records the paths of all requests to the application. */
	@TestComponent
	static class Requests implements Filter {

		private final List<String> paths = new CopyOnWriteArrayList<>();

		@Override
		public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			this.paths.add(((HttpServletRequest) request).getRequestURI());
			chain.doFilter(request, response);
		}

	}

}
