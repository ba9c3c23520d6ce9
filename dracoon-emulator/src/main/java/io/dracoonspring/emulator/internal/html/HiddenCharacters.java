// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.html;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Escapes characters that are invisible or that reverse the order of other characters,
 * because they can make one name look like another. It uses the escapes of JSON, so that
 * lines to copy keep their meaning.
 */
final class HiddenCharacters {

	/** Control and format characters, and letters and symbols without a glyph. */
	private static final Pattern HIDDEN = Pattern
		.compile("(?![\\t\\n\\r])[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\u115F\\u1160\\u2800\\u3164\\uFFA0]");

	private HiddenCharacters() {
	}

	/** Escapes the hidden characters in a text, for places that allow no HTML. */
	static String escape(String text) {
		return replace(text, (escape) -> escape);
	}

	/** Escapes the hidden characters in HTML and highlights them. */
	static String mark(String html) {
		return replace(html, (escape) -> "<span class=\"escape\">" + escape + "</span>");
	}

	private static String replace(String text, UnaryOperator<String> look) {
		return HIDDEN.matcher(text)
			.replaceAll((hidden) -> Matcher.quoteReplacement(look.apply(escapeOf(hidden.group()))));
	}

	private static String escapeOf(String character) {
		return character.chars().mapToObj("\\u%04X"::formatted).collect(Collectors.joining());
	}

}
