// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.reports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The format of a report.
 *
 * @param extension the file extension
 * @param writer the function that creates the file from the rows; the first row is the
 * header
 */
record ReportFormat(String extension, Function<List<List<String>>, byte[]> writer) {

	static final Set<String> NAMES = Set.of("pdf", "csv-plain", "csv-semicolon-delimited");

	private static final Map<String, ReportFormat> BY_NAME = Map.of("pdf", new ReportFormat("pdf", ReportFormat::pdf),
			"csv-plain", new ReportFormat("csv", (rows) -> csv(rows, ",")), "csv-semicolon-delimited",
			new ReportFormat("csv", (rows) -> csv(rows, ";")));

	static ReportFormat of(String name) {
		return Objects.requireNonNull(BY_NAME.get(name));
	}

	private static byte[] csv(List<List<String>> rows, String delimiter) {
		return rows.stream()
			.map((row) -> row.stream().map((cell) -> quoted(cell, delimiter)).collect(Collectors.joining(delimiter)))
			.collect(Collectors.joining("\r\n", "", "\r\n"))
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String quoted(String cell, String delimiter) {
		boolean plain = !cell.contains(delimiter) && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
		return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
	}

	private static byte[] pdf(List<List<String>> rows) {
		return new PdfText(rows.stream().map((row) -> String.join("   ", row)).toList()).bytes();
	}

}
