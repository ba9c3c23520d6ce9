// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that the lines of the first page are short, and that its list of pages is
 * complete.
 */
class FirstPageTests {

	private static final Path PAGE = Path.of("../README.md");

	private static final Path DOCS = Path.of("../docs");

	private static final Pattern BLOCK = Pattern.compile("^```.*?\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

	// the width that a page of GitHub shows without a scroll bar
	private static final int WIDTH = 92;

	@Test
	void codeIsNotCutOff() throws IOException {
		List<String> lines = BLOCK.matcher(Files.readString(PAGE))
			.results()
			.flatMap((block) -> block.group(1).lines())
			.toList();
		assertThat(lines).hasSizeGreaterThan(20).allSatisfy((line) -> assertThat(line).hasSizeLessThan(WIDTH));
	}

	@Test
	void listOfPagesIsComplete() throws IOException {
		String list = Files.readString(DOCS.resolve("README.md"));
		try (Stream<Path> pages = Files.list(DOCS)) {
			assertThat(pages.map((page) -> page.getFileName().toString()).filter((name) -> name.endsWith(".md")))
				.hasSizeGreaterThan(15)
				.allSatisfy(
						(name) -> assertThat(name.equals("README.md") || list.contains("](" + name)).as(name).isTrue());
		}
	}

}
