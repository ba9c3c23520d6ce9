// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that sentences begin with their subject, and that sentences of pages are short.
 * {@code docs/style.md} has the rules.
 */
class ProseTests {

	private static final int LONGEST = 34;

	/** The file with the allowed sentences, one per line. */
	private static final Path EXCEPTIONS = Path.of("src/test/resources/prose/exceptions.txt");

	/**
	 * The file with the number of sentences of each module that still begin with a
	 * relative clause.
	 */
	private static final Path COUNTS = Path.of("src/test/resources/prose/counts.txt");

	@Test
	void sentencesOfPagesBeginWithTheirSubject() throws IOException {
		assertThat(withoutExceptions(
				pages().stream().flatMap(MarkdownPage::sentences).filter(Sentence::beginsWithRelativeClause)))
			.isEmpty();
	}

	@Test
	void sentencesOfPagesAreShort() throws IOException {
		assertThat(pages().stream()
			.flatMap(MarkdownPage::sentencesOfText)
			.filter((sentence) -> sentence.words() > LONGEST)).isEmpty();
	}

	/** {@code -Ddracoon.docs.write=true} writes lower numbers. */
	@Test
	void sentencesOfCodeBeginWithTheirSubject() throws IOException {
		Map<String, Integer> allowed = new TreeMap<>();
		for (String line : Files.readAllLines(COUNTS)) {
			allowed.put(line.substring(0, line.indexOf('=')), Integer.valueOf(line.substring(line.indexOf('=') + 1)));
		}
		Map<String, List<Sentence>> found = withoutExceptions(code().filter(Sentence::beginsWithRelativeClause))
			.stream()
			.collect(Collectors.groupingBy((sentence) -> module(sentence.place()), TreeMap::new, Collectors.toList()));
		assertThat(found.entrySet()
			.stream()
			.filter((module) -> module.getValue().size() > allowed.getOrDefault(module.getKey(), 0))
			.flatMap((module) -> module.getValue().stream()))
			.as("more relative clauses at the start of sentences than %s allows: begin with the subject", COUNTS)
			.isEmpty();
		List<String> counts = found.entrySet()
			.stream()
			.map((module) -> module.getKey() + "=" + module.getValue().size())
			.toList();
		if (Boolean.getBoolean("dracoon.docs.write")) {
			Files.write(COUNTS, counts);
		}
		assertThat(Files.readAllLines(COUNTS))
			.as("fewer sentences begin with a relative clause: -Ddracoon.docs.write=true writes the lower numbers")
			.isEqualTo(counts);
	}

	@Test
	void everyExceptionIsInUse() throws IOException {
		Set<String> found = Stream.concat(pages().stream().flatMap(MarkdownPage::sentences), code())
			.filter(Sentence::beginsWithRelativeClause)
			.map(Sentence::toString)
			.collect(Collectors.toSet());
		assertThat(Files.readAllLines(EXCEPTIONS)).as("exceptions in %s that match no sentence", EXCEPTIONS)
			.allMatch(found::contains);
	}

	private static List<Sentence> withoutExceptions(Stream<Sentence> sentences) throws IOException {
		List<String> exceptions = Files.readAllLines(EXCEPTIONS);
		return sentences.filter((sentence) -> !exceptions.contains(sentence.toString())).toList();
	}

	private static List<MarkdownPage> pages() throws IOException {
		List<MarkdownPage> pages = new ArrayList<>();
		for (Path file : ProjectFiles.find(".md")) {
			pages.add(MarkdownPage.read(ProjectFiles.ROOT, file));
		}
		assertThat(pages).hasSizeGreaterThan(30);
		return pages;
	}

	private static Stream<Sentence> code() throws IOException {
		List<Sentence> sentences = new ArrayList<>();
		for (Path file : ProjectFiles.find(".java")) {
			if (file.toString().matches(".*/src/(?:main|test)/java/.*")) {
				sentences.addAll(JavaProse.read(ProjectFiles.ROOT, file));
			}
		}
		assertThat(sentences).hasSizeGreaterThan(1000);
		return sentences.stream();
	}

	private static String module(String place) {
		return place.replaceFirst("/.*", "");
	}

}
