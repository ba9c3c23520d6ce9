// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the prose of a Java file: comments, Javadoc and strings.
 */
final class JavaProse {

	private static final Pattern TOKEN = Pattern.compile("(?<line>//[^\\n]*)|(?<block>/\\*[\\s\\S]*?\\*/)"
			+ "|\"\"\"(?<text>[\\s\\S]*?)\"\"\"|\"(?<string>[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+)\""
			+ "|'(?:[^'\\\\]|\\\\[^']+|\\\\')'");

	/**
	 * Matches the boundary between two blocks of Javadoc: an empty line, an HTML element
	 * such as {@code
	 *
	<p>
	 * }, or a tag with the name after it.
	 */
	private static final Pattern BREAK = Pattern.compile("(?m)^\\s*$|<(?:p|li|ul|ol|td|th|tr|h\\d|br)\\b[^>]*>"
			+ "|^@(?:param|throws|exception)\\s+\\S+\\s|^@\\w+|\\{@return ");

	private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s+([^{}]*)}");

	private final String place;

	private final List<Sentence> sentences = new ArrayList<>();

	private JavaProse(String place) {
		this.place = place;
	}

	/**
	 * Returns the sentences of a file.
	 * @param project the directory of the project
	 * @param file the file
	 * @return the sentences of comments, the sentences of Javadoc that begin with a
	 * capital letter, and the sentences of strings that also have more than two words
	 */
	static List<Sentence> read(Path project, Path file) throws IOException {
		JavaProse prose = new JavaProse(project.relativize(file).toString());
		String source = Files.readString(file);
		Matcher token = TOKEN.matcher(source);
		StringBuilder joined = new StringBuilder();
		boolean isString = false;
		int end = 0;
		while (token.find()) {
			boolean isNextString = token.group("string") != null;
			String between = source.substring(end, token.start());
			if (!(isNextString == isString && between.matches(isString ? "\\s*\\+\\s*" : "\\n?\\s*")
					&& (isString || token.group("line") != null))) {
				prose.add(joined, isString);
			}
			if (isNextString) {
				joined.append(token.group("string"));
			}
			else if (token.group("line") != null) {
				joined.append(token.group("line").substring(2)).append('\n');
			}
			else if (token.group("block") != null) {
				prose.javadoc(token.group("block"));
			}
			else if (token.group("text") != null) {
				joined.append(token.group("text"));
				prose.add(joined, true);
			}
			isString = isNextString;
			end = token.end();
		}
		prose.add(joined, isString);
		return prose.sentences;
	}

	private void javadoc(String comment) {
		String text = comment.substring(2, comment.length() - 2)
			.replaceAll("(?m)^[ \\t]*\\*+ ?|^\\*", "")
			.replaceAll("(?s)<pre.*?</pre>", "");
		for (String block : BREAK.split(text)) {
			String plain = INLINE.matcher(block)
				.replaceAll((tag) -> Matcher.quoteReplacement(tag.group(1).replaceAll("\\s+", "\u00a0")))
				.replaceAll("</?\\w[^>]*>", "");
			// skip descriptions of tags, which begin with a small letter and are not
			// sentences
			Sentence.cut(this.place, plain).stream().filter(Sentence::beginsWithCapital).forEach(this.sentences::add);
		}
	}

	private void add(StringBuilder block, boolean isString) {
		Sentence.cut(this.place, block.toString())
			.stream()
			.filter((sentence) -> !isString || (sentence.beginsWithCapital() && sentence.words() > 2))
			.forEach(this.sentences::add);
		block.setLength(0);
	}

}
