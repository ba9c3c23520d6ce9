// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.util.xml.DomUtils;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that pages show the current files of projects that are built, and that the
 * Gradle build in {@code getting-started} equals the pom.
 * {@code -Ddracoon.docs.write=true} writes the pages and the Gradle build again.
 */
class ShownFilesTests {

	private static final Path PROJECT = ProjectFiles.ROOT.resolve("getting-started");

	private static final Path PAGE = ProjectFiles.ROOT.resolve("docs/getting-started.md");

	/** Matches a block with the content of a file, and the comment before it. */
	private static final Pattern BLOCK = Pattern.compile("(<!-- file: (\\S+) -->\n```\\w+\n).*?(```\n)",
			Pattern.DOTALL);

	private static final Map<String, String> CONFIGURATIONS = Map.of("compile", "implementation", "runtime",
			"runtimeOnly", "test", "testImplementation");

	@Test
	void gradleBuildEqualsThePom() throws IOException {
		Element pom = Pom.read(PROJECT.resolve("pom.xml"));
		check(PROJECT.resolve("build.gradle.kts"), build(pom));
		check(PROJECT.resolve("settings.gradle.kts"),
				"rootProject.name = \"%s\"%n".formatted(DomUtils.getChildElementValueByTagName(pom, "artifactId")));
	}

	@Test
	void firstPageShowsAllFilesOfItsProject() throws IOException {
		try (Stream<Path> files = Files.walk(PROJECT)) {
			assertThat(BLOCK.matcher(Files.readString(PAGE)).results().map((block) -> file(PAGE, block)))
				.containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
					.filter((file) -> !PROJECT.relativize(file).startsWith("target"))
					.toList());
		}
	}

	@Test
	void pagesShowThePresentFiles() throws IOException {
		gradleBuildEqualsThePom();
		for (Path page : ProjectFiles.find(".md")) {
			StringBuilder expected = new StringBuilder();
			Matcher matcher = BLOCK.matcher(Files.readString(page));
			while (matcher.find()) {
				matcher.appendReplacement(expected, Matcher.quoteReplacement(block(page, matcher.toMatchResult())));
			}
			check(page, matcher.appendTail(expected).toString());
		}
	}

	private static Path file(Path page, MatchResult block) {
		return page.resolveSibling(block.group(2)).normalize();
	}

	private static String block(Path page, MatchResult block) throws IOException {
		String content = Files.readString(file(page, block));
		return block.group(1) + content.replaceFirst("^// SPDX-.*\n\n", "").replace("\t", "    ") + block.group(3);
	}

	private static String build(Element pom) {
		String boot = DomUtils.getChildElementValueByTagName(DomUtils.getChildElementByTagName(pom, "parent"),
				"version");
		Map<String, String> properties = Pom.properties(pom);
		String platforms = Pom.managed(pom)
			.stream()
			.map((bom) -> "    implementation(platform(\"%s:%s\"))\n".formatted(bom.name(),
					Pom.resolve(bom.version(), properties)))
			.collect(Collectors.joining());
		String dependencies = Pom.dependencies(pom)
			.stream()
			.map((dependency) -> "    %s(\"%s\")\n".formatted(CONFIGURATIONS.get(dependency.scope()),
					dependency.name()))
			.collect(Collectors.joining());
		return """
				import org.springframework.boot.gradle.plugin.SpringBootPlugin

				plugins {
				    java
				    id("org.springframework.boot") version "%s"
				}

				group = "%s"
				version = "%s"

				repositories {
				    mavenCentral()
				}

				dependencies {
				    implementation(platform(SpringBootPlugin.BOM_COORDINATES))
				%s%s    testRuntimeOnly("org.junit.platform:junit-platform-launcher")
				}

				tasks.withType<JavaCompile>().configureEach {
				    options.release = %s
				}

				tasks.test {
				    useJUnitPlatform()
				}
				""".formatted(boot, DomUtils.getChildElementValueByTagName(pom, "groupId"),
				DomUtils.getChildElementValueByTagName(pom, "version"), platforms, dependencies,
				properties.get("java.version"));
	}

	private static void check(Path file, String expected) throws IOException {
		if (Boolean.getBoolean("dracoon.docs.write")) {
			Files.writeString(file, expected);
		}
		assertThat(Files.exists(file) ? Files.readAllLines(file) : List.of())
			.as("%s: run this test with -Ddracoon.docs.write=true", file)
			.isEqualTo(expected.lines().toList());
	}

}
