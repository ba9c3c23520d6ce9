// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks pages whose Java code comes from marked regions of tests.
 */
public final class SnippetPage {

	/** Matches a block of Java, with the comment before it that names the region. */
	private static final Pattern BLOCK = Pattern.compile("(?:<!-- snippet: ([a-z-]+) -->\n)?```java\n(.*?)```\n",
			Pattern.DOTALL);

	private static final Pattern TAG = Pattern.compile("\\s*// (tag|end)::([a-z-]+)\\[]");

	private final List<Path> pages;

	private final Map<String, String> regions = new LinkedHashMap<>();

	/**
	 * Creates the check of one page.
	 * @param page the page
	 * @param sources the directory of the tests with the regions
	 * @throws IOException if the tests cannot be read
	 */
	public SnippetPage(Path page, Path sources) throws IOException {
		this(List.of(page), sources);
	}

	/**
	 * Creates the check of pages that share the regions.
	 * @param pages the pages
	 * @param sources the directory of the tests with the regions
	 * @throws IOException if the tests cannot be read
	 */
	public SnippetPage(List<Path> pages, Path sources) throws IOException {
		this.pages = pages;
		try (Stream<Path> files = Files.list(sources)) {
			for (Path source : files.sorted().toList()) {
				collect(source);
			}
		}
	}

	/**
	 * Checks that the pages contain the code of the tests. With
	 * {@code -Ddracoon.docs.write=true}, the check writes the code into the pages.
	 * @throws IOException if a page cannot be read
	 */
	public void check() throws IOException {
		for (Path page : this.pages) {
			GeneratedPage.check(page, BLOCK.matcher(Files.readString(page))
				.replaceAll((block) -> Matcher.quoteReplacement(render(block.group(1)))));
		}
	}

	/**
	 * Checks that every region is on a page once, and that every block shows a region.
	 * @throws IOException if a page cannot be read
	 */
	public void checkComplete() throws IOException {
		List<String> shown = BLOCK.matcher(text()).results().map((block) -> block.group(1)).toList();
		assertThat(shown).isNotEmpty().containsExactlyInAnyOrderElementsOf(this.regions.keySet());
		assertThat(shown).hasSize((int) text().lines().filter("```java"::equals).count());
		assertThat(text().lines().filter((line) -> line.startsWith("```j"))).containsOnly("```java");
	}

	/**
	 * Checks that every region is on a page. The pages may also have other blocks.
	 * @throws IOException if a page cannot be read
	 */
	public void checkShown() throws IOException {
		assertThat(this.regions).isNotEmpty();
		assertThat(text()).contains(this.regions.keySet().stream().map(this::render).toList());
	}

	private String text() throws IOException {
		StringBuilder text = new StringBuilder();
		for (Path page : this.pages) {
			text.append(Files.readString(page));
		}
		return text.toString();
	}

	private String render(String name) {
		assertThat(name).as("name of a block of Java, in a comment before it").isNotNull();
		assertThat(this.regions).containsKey(name);
		return "<!-- snippet: " + name + " -->\n```java\n" + this.regions.get(name) + "```\n";
	}

	private void collect(Path source) throws IOException {
		String open = null;
		List<String> lines = new ArrayList<>();
		for (String line : Files.readAllLines(source)) {
			Matcher tag = TAG.matcher(line);
			if (!tag.matches()) {
				lines.add(line);
			}
			else if (tag.group(1).equals("tag")) {
				assertThat(open).as("open region in " + source).isNull();
				open = tag.group(2);
				lines.clear();
			}
			else {
				assertThat(tag.group(2)).as("end of the region in " + source).isEqualTo(open);
				assertThat(this.regions.put(tag.group(2), unindented(lines))).as("other region " + open).isNull();
				open = null;
			}
		}
		assertThat(open).as("open region in " + source).isNull();
	}

	private static String unindented(List<String> lines) {
		return String.join("\n", lines).replace("\t", "    ").stripIndent() + "\n";
	}

}
