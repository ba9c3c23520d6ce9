// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the index of all pages. The site of the docs takes its navigation from this
 * index, and reads only rows of one form.
 */
class IndexTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Path INDEX = ROOT.resolve("docs/README.md");

	/** The only form of rows that {@code site/sidebar.mjs} reads. */
	private static final Pattern ROW = Pattern.compile("\\| .+ \\| \\[(.+)]\\((.+)\\.md\\) \\|");

	@Test
	void everyPageHasOneRow() throws IOException {
		List<Path> listed = new ArrayList<>();
		for (String line : rows()) {
			Matcher row = ROW.matcher(line);
			assertThat(row.matches()).as("a question and one link to a page: %s", line).isTrue();
			listed.add(INDEX.resolveSibling(row.group(2) + ".md").normalize());
		}
		assertThat(listed).containsExactlyInAnyOrderElementsOf(pages());
	}

	@Test
	void everyRowIsBelowAHeading() throws IOException {
		List<String> lines = Files.readAllLines(INDEX);
		assertThat(lines.stream().filter((line) -> line.startsWith("#")).skip(1)).isNotEmpty()
			.allMatch((line) -> line.startsWith("## "));
		assertThat(lines.indexOf("| question | page |")).isGreaterThan(
				lines.indexOf(lines.stream().filter((line) -> line.startsWith("## ")).findFirst().orElseThrow()));
	}

	private static List<String> rows() throws IOException {
		return Files.readAllLines(INDEX)
			.stream()
			.filter((line) -> line.startsWith("|"))
			.filter((line) -> !line.equals("| question | page |") && !line.equals("| --- | --- |"))
			.toList();
	}

	/**
	 * Returns the pages of the site that need a row. The {@code README.md} of the project
	 * needs no row, because it is the first page. The decisions need no rows, because the
	 * page about the architecture links to them.
	 */
	private static List<Path> pages() throws IOException {
		try (Stream<Path> top = Files.list(ROOT);
				Stream<Path> docs = Files.walk(INDEX.getParent());
				Stream<Path> samples = Stream.of("sample-app", "sample-bulk").map(ROOT::resolve)) {
			return Stream.of(top, docs, samples.map((sample) -> sample.resolve("README.md")))
				.flatMap((files) -> files)
				.filter((file) -> file.toString().endsWith(".md"))
				.filter((file) -> !file.equals(ROOT.resolve("README.md")) && !file.equals(INDEX))
				.filter((file) -> !file.getParent().endsWith("decisions"))
				.toList();
		}
	}

}
