/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.apidocument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of tab-separated values with a line of headings.
 */
final class Table {

	private Table() {
	}

	/**
	 * Read a table.
	 * @param file the file
	 * @return its rows
	 */
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
	 * A row.
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
