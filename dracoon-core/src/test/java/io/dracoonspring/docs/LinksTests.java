// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the headings of the pages of the project, and that the targets of links between
 * these pages exist.
 */
class LinksTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final List<String> DIRECTORIES = List.of("docs", "sample-app", "sample-bulk", "benchmarks");

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

	private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\n]*`", Pattern.DOTALL);

	private static final Pattern FENCED = Pattern.compile("^```.*?^```", Pattern.DOTALL | Pattern.MULTILINE);

	private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

	@TestFactory
	Stream<DynamicTest> linksLeadSomewhere() throws IOException {
		return pages().stream()
			.map((page) -> DynamicTest.dynamicTest(ROOT.relativize(page).toString(),
					() -> assertThat(broken(page)).as("broken links").isEmpty()));
	}

	@TestFactory
	Stream<DynamicTest> headingsSkipNoLevel() throws IOException {
		return pages().stream()
			.map((page) -> DynamicTest.dynamicTest(ROOT.relativize(page).toString(),
					() -> assertThat(misplaced(page)).as("headings below one that is not a level above").isEmpty()));
	}

	private static List<Path> pages() throws IOException {
		try (Stream<Path> top = Files.list(ROOT);
				Stream<Path> below = DIRECTORIES.stream().map(ROOT::resolve).flatMap(LinksTests::walk)) {
			return Stream.concat(top, below)
				.filter((file) -> file.toString().endsWith(".md"))
				.filter((file) -> !file.toString().contains("/target/"))
				.sorted()
				.toList();
		}
	}

	private static List<String> misplaced(Path page) throws IOException {
		List<String> headings = HEADING.matcher(FENCED.matcher(Files.readString(page)).replaceAll(""))
			.results()
			.map(MatchResult::group)
			.toList();
		return IntStream.range(0, headings.size())
			.filter((index) -> level(headings.get(index)) > ((index > 0) ? level(headings.get(index - 1)) : 0) + 1)
			.mapToObj(headings::get)
			.toList();
	}

	private static int level(String heading) {
		return heading.indexOf(' ');
	}

	private static Stream<Path> walk(Path directory) {
		try {
			return Files.walk(directory);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> broken(Path page) throws IOException {
		return LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""))
			.results()
			.map((link) -> link.group(1))
			.filter((link) -> !link.contains(":"))
			.filter((link) -> !leads(page, link))
			.toList();
	}

	private static boolean leads(Path page, String link) {
		String[] parts = link.split("#", 2);
		Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
		return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
	}

	// returns the anchors that GitHub creates
	private static Set<String> anchors(Path page) {
		try {
			return HEADING.matcher(FENCED.matcher(Files.readString(page)).replaceAll(""))
				.results()
				.map((heading) -> LINK.matcher(heading.group(1)).replaceAll("]"))
				.map((text) -> text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
				.collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
