// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.report;

import java.util.List;

import org.springframework.batch.infrastructure.item.file.transform.LineAggregator;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.CsvText;

/**
 * Writes items as lines of CSV, with their JSON values.
 *
 * @param <T> the type of the items
 */
public final class CsvLines<T> implements LineAggregator<T> {

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
		return CsvText.line(this.columns);
	}

	@Override
	public String aggregate(T item) {
		JsonNode values = this.json.valueToTree(item);
		return CsvText.line(this.cells.stream().map((cell) -> values.at(cell).asString("")).toList());
	}

}
