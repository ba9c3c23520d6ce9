// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Represents one sentence of a page, a comment or a message.
 *
 * @param place the file that contains the sentence, relative to the project
 * @param text the sentence on one line
 */
record Sentence(String place, String text) {

	private static final Pattern END = Pattern.compile("(?<=[.!?][\"')]{0,2})(?<!\\b(?:e\\.g|i\\.e|vs)\\.)\\s+");

	private static final Pattern OPENING = Pattern.compile("\\W*(?:what|who|whoever|whatever)\\b.*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern WORD = Pattern.compile(".*[\\p{L}\\p{N}].*");

	/**
	 * Cuts text into sentences.
	 * @param place the file with the text
	 * @param text the text, on any number of lines
	 * @return its sentences
	 */
	static List<Sentence> cut(String place, String text) {
		return END.splitAsStream(text.strip().replaceAll("\\s+", " "))
			.filter((sentence) -> !sentence.isBlank())
			.map((sentence) -> new Sentence(place, sentence))
			.toList();
	}

	boolean beginsWithRelativeClause() {
		return OPENING.matcher(this.text).matches() && !this.text.endsWith("?");
	}

	boolean beginsWithCapital() {
		return this.text.codePoints().filter(Character::isLetter).limit(1).allMatch(Character::isUpperCase);
	}

	int words() {
		return (int) Arrays.stream(this.text.split(" ")).filter((word) -> WORD.matcher(word).matches()).count();
	}

	@Override
	public String toString() {
		return this.place + ": " + this.text;
	}

}
