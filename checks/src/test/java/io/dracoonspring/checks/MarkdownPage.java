// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the prose of a page in Markdown, without code blocks and headings.
 *
 * @param name the path of the page, relative to the project
 * @param paragraphs the paragraphs and items of lists
 * @param cells the cells of tables
 */
record MarkdownPage(String name, List<String> paragraphs, List<String> cells) {

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	/** Matches generated tables with sentences of Javadoc, which other tests check. */
	private static final Pattern GENERATED = Pattern.compile("(?s)<!-- packages -->.*?<!-- end of packages -->");

	private static final Pattern ITEM = Pattern.compile("^\\s*(?:[*+-]|\\d\\.)\\s+");

	private static final Pattern BREAK = Pattern.compile("\\s*(?:|#+ .*|<!--.*|</?\\w+.*|\\[[^\\]]+]: .*|:?-{3,}.*)");

	private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)](?:\\([^)]*\\)|\\[[^\\]]*])");

	static MarkdownPage read(Path project, Path file) throws IOException {
		MarkdownPage page = new MarkdownPage(project.relativize(file).toString(), new ArrayList<>(), new ArrayList<>());
		StringBuilder paragraph = new StringBuilder();
		boolean isCode = false;
		for (String line : GENERATED.matcher(Files.readString(file)).replaceAll("").split("\n")) {
			boolean isFence = line.strip().startsWith("```");
			isCode ^= isFence;
			boolean isRow = line.strip().startsWith("|");
			boolean isItem = ITEM.matcher(line).lookingAt();
			if (isCode || isFence || isRow || isItem || BREAK.matcher(line).matches()) {
				page.paragraphs.add(text(paragraph.toString()));
				paragraph.setLength(0);
			}
			if (isRow && !isCode) {
				Stream.of(text(line).split("\\|")).map(String::strip).forEach(page.cells::add);
			}
			else if (!isCode && !isFence && !BREAK.matcher(line).matches()) {
				paragraph.append(ITEM.matcher(line).replaceFirst("").replaceFirst("^>\\s*", "")).append(' ');
			}
		}
		page.paragraphs.add(text(paragraph.toString()));
		return page;
	}

	/**
	 * Returns the sentences of the page.
	 * @return the sentences of paragraphs and items, and those sentences of cells that
	 * begin with a capital letter
	 */
	Stream<Sentence> sentences() {
		Stream<Sentence> ofCells = this.cells.stream()
			.flatMap((cell) -> Sentence.cut(this.name, cell).stream())
			.filter(Sentence::beginsWithCapital);
		return Stream.concat(sentencesOfText(), ofCells);
	}

	/**
	 * Returns the sentences outside of tables.
	 * @return the sentences of paragraphs and items
	 */
	Stream<Sentence> sentencesOfText() {
		return this.paragraphs.stream().flatMap((block) -> Sentence.cut(this.name, block).stream());
	}

	/**
	 * Returns text without Markdown syntax. A code span counts as one word and ends no
	 * sentence.
	 */
	private static String text(String markdown) {
		return LINK.matcher(CODE.matcher(markdown).replaceAll(MarkdownPage::word)).replaceAll("$1").replace("**", "");
	}

	private static String word(MatchResult code) {
		return Matcher.quoteReplacement(code.group().replaceAll("[ |\\[\\]]", "\u00a0"));
	}

}
