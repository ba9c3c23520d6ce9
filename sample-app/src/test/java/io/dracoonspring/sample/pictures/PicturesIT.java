// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.pictures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Creates the animated pictures of the first page. {@code docs/pictures/make} runs this
 * test.
 */
@EnabledIfSystemProperty(named = "pictures", matches = ".+", disabledReason = "docs/pictures/make makes pictures")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.emulator.port=8090", "logging.level.org.openqa.selenium=error" })
@DirtiesContext
class PicturesIT {

	private static final int MOST_BYTES = 1_000_000;

	@TempDir
	private Path directory;

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonEmulator emulator;

	@Autowired
	private DracoonOperations files;

	@Test
	void ofTheSample() throws IOException {
		Path plan = file("Site plan.pdf", 9_000_000);
		Path photos = file("Photos.zip", 12_000_000);
		Path contract = file("Contract.docx", 3_000_000);
		try (Camera camera = new Camera(1080, this.directory)) {
			camera.slowUploads(2_500_000);
			camera.caption("The rooms of an account");
			camera.open("http://localhost:" + this.port + "/");
			camera.find(By.linkText("Projects"));
			camera.hold(1500);
			camera.click(By.linkText("Projects"));
			camera.awaitText(By.tagName("h1"), "Projects");
			camera.caption("Uploads pass the application as they arrive, in constant memory");
			camera.hold(1000);
			camera.findHidden(By.id("files")).sendKeys(plan + "\n" + photos);
			camera.filmUntil(By.id("transfers"), By.id("listing"), "Photos.zip");
			camera.caption("An encrypted room: content is encrypted before it leaves the application");
			camera.open("http://localhost:" + this.port + "/");
			camera.click(By.linkText("Vault"));
			camera.awaitText(By.tagName("h1"), "Vault");
			camera.findHidden(By.id("files")).sendKeys(contract.toString());
			camera.filmUntil(By.id("transfers"), By.id("listing"), "Contract.docx");
			camera.click(By.linkText("Contract.docx"));
			camera.awaitText(By.tagName("h1"), "Contract.docx");
			camera.caption("A link with a password and a last day");
			camera.find(By.id("link-password")).sendKeys("Shared-2026!");
			camera.find(By.id("last-day"))
				.sendKeys(LocalDate.now().plusDays(14).toString().replaceAll("(\\d+)-(\\d+)-(\\d+)", "$2$3$1"));
			camera.hold(1200);
			camera.click(By.cssSelector("#share button"));
			camera.find(By.id("link"));
			camera.hold(4000);
			write(camera.animation(), "sample.gif");
		}
	}

	@Test
	void ofTheConsole() throws IOException {
		this.files.writeBytes("/Projects/Minutes.txt", "All is well.".getBytes(StandardCharsets.UTF_8));
		try (Camera camera = new Camera(1200, this.directory)) {
			camera.caption("All content of the emulator, regardless of permissions");
			camera.open(this.emulator.baseUrl() + "/");
			camera.find(By.linkText("Projects"));
			camera.hold(1500);
			camera.click(By.linkText("Vault"));
			camera.awaitText(By.tagName("main"), "recovery-codes.txt");
			camera.hold(1500);
			camera.caption("Requests as they come in, with headers and bodies, secrets masked");
			camera.click(By.linkText("Requests"));
			camera.awaitText(By.tagName("h1"), "Requests");
			this.files.writeBytes("/Vault/Offer.txt", "1,000,000".getBytes(StandardCharsets.UTF_8));
			camera.filmUntil(By.tagName("h1"), By.tagName("tbody"), "/api/v4/nodes/files/uploads");
			camera.caption("Faults: the next call is answered with 503, and the client tries again");
			camera.click(By.linkText("Faults"));
			camera.awaitText(By.tagName("h1"), "Faults");
			camera.find(By.name("target")).sendKeys(Keys.chord(Keys.CONTROL, "a"), "GET /api/v4/nodes");
			camera.find(By.name("status")).sendKeys(Keys.chord(Keys.CONTROL, "a"), "503");
			camera.hold(1000);
			camera.click(By.xpath("//button[.='Switch on']"));
			camera.find(By.xpath("//button[.='Switch off']"));
			camera.hold(1500);
			this.files.exists("/Projects/Minutes.txt");
			camera.click(By.linkText("Requests"));
			camera.filmUntil(By.tagName("h1"), By.tagName("tbody"), "503");
			camera.caption("How to connect, to copy");
			camera.click(By.linkText("Connect"));
			camera.awaitText(By.tagName("h1"), "Connect");
			camera.hold(3000);
			write(camera.animation(), "console.gif");
		}
	}

	private static void write(Animation animation, String name) throws IOException {
		assertThat(animation.size()).isGreaterThan(8);
		Path file = Files.createDirectories(Path.of(System.getProperty("pictures"))).resolve(name);
		Files.deleteIfExists(file);
		animation.write(file);
		assertThat(file).isNotEmptyFile();
		assertThat(Files.size(file)).as("size of %s", name).isLessThan(MOST_BYTES);
	}

	private Path file(String name, int size) throws IOException {
		byte[] content = new byte[size];
		new Random(size).nextBytes(content);
		return Files.write(this.directory.resolve(name), content);
	}

}
