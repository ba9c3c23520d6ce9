/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.sample.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

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
 * The browser has sent a file long before a slow line to DRACOON has taken it: the page
 * tells how much of it is there.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.emulator.enabled=false", "dracoon.auth.client-id=dracoon-emulator",
				"dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=admin",
				"dracoon.auth.password=Emulator-2026!", "logging.level.org.openqa.selenium=error" })
class UploadProgressBrowserIT {

	private static final int SIZE = 60_000_000;

	private static final int SPEED = 2 * 1024 * 1024;

	private static final By SUM = By.id("transfers-sum");

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
			List<String> words = new ArrayList<>();
			double shown = 0;
			while (shown < 95) {
				shown = browser.progress();
				double taken = (line.passed() - before) * 100.0 / SIZE;
				assertThat(shown).isCloseTo(taken, within(5.0));
				words.add(browser.find(SUM).getText());
				if (words.size() == 40) {
					browser.screenshot("upload");
					assertThat(browser.overflow()).isZero();
				}
			}
			assertThat(words.get(words.size() / 2)).containsPattern("(1\\.[7-9]|2\\.[0-1]) MiB/s · 1[0-9] s left");
			browser.awaitText(By.id("status"), "Uploaded large.bin.");
		}
	}

}
