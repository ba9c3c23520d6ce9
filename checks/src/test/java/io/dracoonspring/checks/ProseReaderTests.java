// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the readers of prose with samples. The names of the samples are not those of
 * source files, because the check would find their sentences.
 */
class ProseReaderTests {

	private static final Path SAMPLES = Path.of("src/test/resources/prose");

	@Test
	void readsCommentsJavadocAndMessagesOfJava() throws IOException {
		List<Sentence> sentences = JavaProse.read(SAMPLES, SAMPLES.resolve("Sample.java.txt"));
		assertThat(sentences).extracting(Sentence::text)
			.contains("first line of a comment that goes on in the next one", "A message of two strings.",
					"A text block.", "It has two sentences.")
			.doesNotContain("the file", "a short string in a small letter");
		assertThat(sentences).filteredOn(Sentence::beginsWithRelativeClause)
			.extracting(Sentence::text)
			.isEqualTo(found("Sample.java"));
	}

	@Test
	void readsParagraphsItemsAndCellsOfPages() throws IOException {
		MarkdownPage page = MarkdownPage.read(SAMPLES, SAMPLES.resolve("sample.md.txt"));
		assertThat(page.sentences()).filteredOn(Sentence::beginsWithRelativeClause)
			.extracting(Sentence::text)
			.isEqualTo(found("sample.md"));
		assertThat(page.sentencesOfText()).extracting(Sentence::words).containsExactly(10, 5, 4, 4, 7, 4, 5, 2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "The one who asks waits.", "Whose file it is matters.", "Whole files are sent." })
	void otherSentencesAreFine(String text) {
		assertThat(new Sentence("page.md", text).beginsWithRelativeClause()).isFalse();
	}

	private static List<String> found(String sample) throws IOException {
		return Files.readAllLines(SAMPLES.resolve(sample + ".found.txt"));
	}

}
