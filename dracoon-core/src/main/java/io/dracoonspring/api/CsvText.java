// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes values as CSV (RFC 4180) that is safe to open in a spreadsheet. Every cell is in
 * quotes and on one line. An apostrophe precedes a value that a spreadsheet would
 * interpret as a formula, because a cell may contain the name of a file, which any user
 * can choose.
 */
public final class CsvText {

	/**
	 * Matches a character that begins a formula in at least one spreadsheet, also after
	 * blank or invisible characters, because some spreadsheets skip these.
	 */
	private static final Pattern FORMULA = Pattern.compile("[\\p{C}\\p{Z}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0]*"
			+ "[=+\\-@\\u2212\\uFE62\\uFE63\\uFE66\\uFE6B\\uFF0B\\uFF0D\\uFF1D\\uFF20]");

	private CsvText() {
	}

	/**
	 * Writes a line.
	 * @param cells the values of the cells; {@code null} becomes an empty cell
	 * @return the line, without a line break at the end
	 */
	public static String line(List<? extends @Nullable Object> cells) {
		return cells.stream().map(CsvText::cell).collect(Collectors.joining(","));
	}

	private static String cell(@Nullable Object value) {
		String text = (value != null) ? value.toString() : "";
		String prefix = FORMULA.matcher(text).lookingAt() ? "'" : "";
		return '"' + prefix + VisibleText.of(text).replace("\"", "\"\"") + '"';
	}

}
