// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Maps each method of the Python client to the methods of this library.
 */
final class PythonMethods {

	private static final Pattern SECTION = Pattern.compile("^### 1\\.\\d+ `([\\w.]+)` .*public methods\\)$");

	private static final Pattern METHOD = Pattern.compile("^\\| `(\\w+)` \\|.*");

	private PythonMethods() {
	}

	/** Returns the rows of the table in the test resources. */
	static List<Row> table() {
		try (InputStream table = PythonMethods.class.getResourceAsStream("python-methods.tsv")) {
			String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
			return text.lines().map(Row::parse).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns the methods of the Python client, according to the notes in the directory
	 * of the {@link OpenApiDocument API document}.
	 */
	static Set<String> documented(Path directory) throws IOException {
		Set<String> methods = new TreeSet<>();
		String adapter = "";
		for (String line : Files.readAllLines(directory.resolve("python-client.md"))) {
			Matcher section = SECTION.matcher(line);
			Matcher method = METHOD.matcher(line);
			if (section.matches()) {
				adapter = section.group(1);
			}
			else if (line.startsWith("#")) {
				adapter = "";
			}
			else if (!adapter.isEmpty() && method.matches()) {
				methods.add(adapter + " " + method.group(1));
			}
		}
		return methods;
	}

	/**
	 * A method of the Python client, and the methods of this library that replace it.
	 */
	record Row(String adapter, String method, List<String> ours) {

		static Row parse(String line) {
			String[] cells = line.split("\t");
			return new Row(cells[0], cells[1], Arrays.stream(cells[2].split(",")).map(String::strip).toList());
		}

	}

}
