// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.dracoonspring.testing.GeneratedPage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that {@code docs/architecture.md} contains the first sentence of every package's
 * Javadoc.
 */
class ArchitecturePageTests {

	private static final Path PAGE = Path.of("../docs/architecture.md");

	private static final String START = "<!-- packages -->\n";

	private static final String END = "<!-- end of packages -->\n";

	private static final List<String> MODULES = List.of("dracoon-core", "dracoon-event", "dracoon-web",
			"dracoon-security", "dracoon-spring-boot-autoconfigure", "dracoon-spring-boot-starter-test",
			"dracoon-spring-integration", "dracoon-spring-batch", "dracoon-spring-admin", "dracoon-emulator",
			"dracoon-conformance");

	private static final Pattern PACKAGE = Pattern.compile("/\\*\\*\\n((?: \\*.*\\n)+)@NullMarked\\npackage (.+);");

	private static final Pattern DECISION = Pattern.compile("\\]\\(decisions/([a-z0-9-]+\\.md)\\)");

	/** Writes the tables with {@code -Ddracoon.docs.write=true}. */
	@Test
	void everyPackageHasItsSentence() throws IOException {
		String page = Files.readString(PAGE);
		StringBuilder expected = new StringBuilder(page.substring(0, page.indexOf(START) + START.length()));
		for (String module : MODULES) {
			expected.append("\n### `").append(module).append("`\n\n| package | what is in it |\n| --- | --- |\n");
			expected.append(rows(module));
		}
		GeneratedPage.check(PAGE, expected.append('\n').append(page.substring(page.indexOf(END))).toString());
	}

	@Test
	void everyDecisionIsLinked() throws IOException {
		Set<String> linked = DECISION.matcher(Files.readString(PAGE))
			.results()
			.map((link) -> link.group(1))
			.collect(Collectors.toSet());
		try (Stream<Path> files = Files.list(PAGE.resolveSibling("decisions"))) {
			assertThat(files.map((file) -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(linked);
		}
	}

	private static String rows(String module) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
			return files.filter((file) -> file.endsWith("package-info.java"))
				.map(ArchitecturePageTests::row)
				.sorted()
				.collect(Collectors.joining());
		}
	}

	private static String row(Path file) {
		Matcher matcher = PACKAGE.matcher(read(file));
		assertThat(matcher.find()).as("a sentence in %s", file).isTrue();
		String text = matcher.group(1).replaceAll("\\s*\\* ?/?", " ").strip();
		String sentence = text.split("(?<=[.])\\s", 2)[0].replaceAll("\\{@(?:code|link) ([^}]*)\\}", "`$1`");
		return "| `%s` | %s |\n".formatted(matcher.group(2), sentence);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
