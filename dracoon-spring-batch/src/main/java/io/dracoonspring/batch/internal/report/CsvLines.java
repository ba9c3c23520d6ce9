// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.batch.infrastructure.item.file.transform.LineAggregator;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.VisibleText;

/**
 * Writes items as lines of CSV (RFC 4180), with their JSON values. Every cell is in
 * quotes and on one line. An apostrophe precedes a value that a spreadsheet would
 * interpret as a formula.
 *
 * @param <T> the type of the items
 */
public final class CsvLines<T> implements LineAggregator<T> {

	/**
	 * The characters that begin a formula in at least one spreadsheet, after characters
	 * that a spreadsheet may skip because they are blank or invisible.
	 */
	private static final Pattern FORMULA = Pattern.compile("[\\p{C}\\p{Z}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0]*"
			+ "[=+\\-@\\u2212\\uFE62\\uFE63\\uFE66\\uFE6B\\uFF0B\\uFF0D\\uFF1D\\uFF20]");

	private final JsonMapper json;

	private final List<String> columns;

	private final List<JsonPointer> cells;

	/**
	 * Creates lines.
	 * @param columns the names of the columns; a dot separates the levels of nested
	 * objects
	 */
	public CsvLines(JsonMapper json, List<String> columns) {
		this.json = json;
		this.columns = columns;
		this.cells = columns.stream().map((column) -> JsonPointer.compile("/" + column.replace('.', '/'))).toList();
	}

	/** Returns the line with the names of the columns. */
	public String header() {
		return line(this.columns);
	}

	@Override
	public String aggregate(T item) {
		JsonNode values = this.json.valueToTree(item);
		return line(this.cells.stream().map((cell) -> values.at(cell).asString("")).toList());
	}

	private static String line(List<String> cells) {
		return cells.stream().map(CsvLines::quote).collect(Collectors.joining(","));
	}

	private static String quote(String cell) {
		String prefix = FORMULA.matcher(cell).lookingAt() ? "'" : "";
		return '"' + prefix + VisibleText.of(cell).replace("\"", "\"\"") + '"';
	}

}
