// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.answer;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Decides which texts of the server the report may contain. A text must have the form of
 * a field name, a constant or a version, and must not contain a known name or secret.
 */
public final class Redaction {

	private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_.:+-]{1,40}");

	private static final String HIDDEN = "(hidden)";

	/** Shorter names occur within the names of fields by chance. */
	private static final int MIN_LENGTH = 3;

	private final Set<String> names = ConcurrentHashMap.newKeySet();

	private final Set<String> seen = ConcurrentHashMap.newKeySet();

	/**
	 * Adds a name or secret that must not occur in the report.
	 * @param name the name, ignored if it is too short to identify anything
	 */
	public void add(@Nullable String name) {
		if (name != null && name.length() >= MIN_LENGTH) {
			this.names.add(name.toLowerCase(Locale.ROOT));
		}
	}

	/**
	 * Adds a name from an answer. Only a text that equals this name is hidden, because
	 * names in answers may be common words.
	 * @param name the name
	 */
	void see(String name) {
		this.seen.add(name.toLowerCase(Locale.ROOT));
	}

	/**
	 * Returns a text of the server, if it is harmless.
	 * @param text the text
	 * @return the text, or a fixed text in its place
	 */
	public String show(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		boolean harmless = HARMLESS.matcher(text).matches() && !this.seen.contains(lower)
				&& this.names.stream().noneMatch(lower::contains);
		return harmless ? text : HIDDEN;
	}

}
