// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.audit;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.batch.infrastructure.item.file.transform.LineAggregator;
import org.springframework.util.StringUtils;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes items as lines of CSV as in RFC 4180, with the values that they have in JSON.
 * Every cell is in quotes, and one that a spreadsheet would take for a formula begins
 * with an apostrophe.
 *
 * @param <T> what is written
 */
final class CsvLines<T> implements LineAggregator<T> {

	/** What formulas begin with in one spreadsheet or another. */
	private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	private final JsonMapper json;

	private final List<String> columns;

	private final List<JsonPointer> cells;

	/** Creates lines. */
	CsvLines(JsonMapper json, List<String> columns) {
		this.json = json;
		this.columns = columns;
		this.cells = columns.stream().map((column) -> JsonPointer.compile("/" + column.replace('.', '/'))).toList();
	}

	String header() {
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
		String safe = (StringUtils.hasLength(cell) && FORMULA.indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
		return '"' + safe.replace("\"", "\"\"") + '"';
	}

}
