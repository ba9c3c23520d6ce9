// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Escapes characters that are invisible, or that reverse the order of other characters.
 * With such characters a name can imitate another name. For example, an executable can
 * look like a picture. Pages use this class for names that other users have chosen. The
 * script {@code dom.js} does the same.
 */
@Component
public class VisibleText {

	/**
	 * Matches control characters other than tabs and line breaks, format characters, the
	 * line and paragraph separators of Unicode, and letters and symbols that are rendered
	 * as blanks.
	 */
	private static final Pattern HIDDEN = Pattern
		.compile("(?![\\t\\n\\r])[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\u115F\\u1160\\u2800\\u3164\\uFFA0]");

	/**
	 * Escapes a text for places that show only plain text, such as the title of a page.
	 * @param text the text
	 * @return the text with escapes such as <code>&#92;u202E</code>
	 */
	public String of(@Nullable String text) {
		return parts(text).stream().map(Part::text).collect(Collectors.joining());
	}

	/**
	 * Splits a text, so that a page can show the escapes in another style.
	 * @param text the text
	 * @return the parts of the text
	 */
	public List<Part> parts(@Nullable String text) {
		if (text == null) {
			return List.of();
		}
		List<Part> parts = new ArrayList<>();
		Matcher hidden = HIDDEN.matcher(text);
		int end = 0;
		while (hidden.find()) {
			parts.add(new Part(text.substring(end, hidden.start()), false));
			parts.add(new Part(escape(hidden.group()), true));
			end = hidden.end();
		}
		parts.add(new Part(text.substring(end), false));
		return parts;
	}

	private static String escape(String character) {
		return character.chars().mapToObj("\\u%04X"::formatted).collect(Collectors.joining());
	}

	/**
	 * Represents a part of a text.
	 *
	 * @param text the text to show
	 * @param escaped whether this text is the escape of a character
	 */
	public record Part(String text, boolean escaped) {

	}

}
