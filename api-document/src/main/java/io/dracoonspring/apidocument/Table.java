// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.apidocument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a table of tab-separated values with a line of headings. */
final class Table {

	private Table() {
	}

	static List<Row> read(Path file) {
		List<String> lines = lines(file);
		String[] headings = lines.get(0).split("\t");
		List<Row> rows = new ArrayList<>();
		for (String line : lines.subList(1, lines.size())) {
			String[] cells = line.split("\t", -1);
			Map<String, String> row = new HashMap<>();
			for (int i = 0; i < headings.length; i++) {
				row.put(headings[i], (i < cells.length) ? cells[i] : "");
			}
			rows.add(new Row(row));
		}
		return rows;
	}

	static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
	}

	/**
	 * Represents a row.
	 *
	 * @param cells the value of each column, by heading
	 */
	record Row(Map<String, String> cells) {

		String get(String heading) {
			String cell = this.cells.get(heading);
			if (cell == null) {
				throw new IllegalStateException("The table has no column " + heading);
			}
			return cell;
		}

	}

}
