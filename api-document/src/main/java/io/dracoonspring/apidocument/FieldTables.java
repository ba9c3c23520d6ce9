// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.apidocument;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Reads and writes the tables of filters and sorts in the descriptions of operations. */
final class FieldTables {

	private static final String FILTERS = "### Filtering options:";

	private static final String SORTS = "### Sorting options:";

	private static final String END = "</details>";

	private FieldTables() {
	}

	// creates the tables for a description without tables
	static String text(Collection<String> filters, String operators, Collection<String> sorts) {
		return "\n\n" + FILTERS + "\n" + filters(filters, operators) + END + "\n\n" + SORTS + "\n" + sorts(sorts) + END;
	}

	// replaces the table of filters in the description
	static String withFilters(String description, Collection<String> fields, String operators) {
		return with(description, FILTERS, filters(fields, operators));
	}

	static String withSorts(String description, Collection<String> fields) {
		return with(description, SORTS, sorts(fields));
	}

	static Collection<String> names(String text) {
		return Arrays.stream(text.split("[,/] ?")).map(String::strip).toList();
	}

	private static String with(String description, String heading, String rows) {
		int table = description.indexOf(heading);
		int end = description.indexOf(END, table);
		if (table < 0 || end < 0) {
			throw new IllegalStateException("The description has no " + heading);
		}
		return description.substring(0, end).stripTrailing() + "\n" + rows + "\n" + description.substring(end);
	}

	private static String filters(Collection<String> names, String operators) {
		return names.stream()
			.map((name) -> "| `" + name + "` | | `" + operators + "` | | |\n")
			.collect(Collectors.joining());
	}

	private static String sorts(Collection<String> names) {
		return names.stream().map((name) -> "| `" + name + "` | |\n").collect(Collectors.joining());
	}

}
