// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.separator.DefaultRecordSeparatorPolicy;
import org.springframework.batch.infrastructure.item.file.transform.DelimitedLineTokenizer;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Maps the columns of a server's report to the columns of an audit. The application has
 * to provide the mapping, because the columns of reports are not documented.
 *
 * @param property the property with the mapping, for messages
 * @param headings the headings of the report, by the column names of the audit
 */
record ReportColumns(String property, Map<String, String> headings) {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/**
	 * Checks the names of the columns.
	 * @param property the property with the mapping
	 * @param headings the headings of the report, by the column names of the audit
	 * @param files the files of the audit, with their columns
	 * @throws IllegalArgumentException if the audit has no such column
	 */
	static ReportColumns of(String property, Map<String, String> headings, AuditFiles files) {
		for (String column : headings.keySet()) {
			if (!files.columns().contains(column)) {
				throw new IllegalArgumentException(
						"'" + property + "' names the column '" + column + "', but there are " + files.columns());
			}
		}
		return new ReportColumns(property, Map.copyOf(headings));
	}

	boolean areKnown() {
		return !this.headings.isEmpty();
	}

	/**
	 * Creates a reader for the lines of a report.
	 * @param report the file, which need not exist before the reader is opened
	 * @return the reader; its entries have the columns of the audit and the values of the
	 * report
	 */
	FlatFileItemReader<JsonNode> reader(Path report) {
		DelimitedLineTokenizer tokenizer = new DelimitedLineTokenizer();
		return new FlatFileItemReaderBuilder<JsonNode>().name("report")
			.resource(new FileSystemResource(report))
			.encoding(StandardCharsets.UTF_8.name())
			.linesToSkip(1)
			.skippedLinesCallback((line) -> tokenizer.setNames(headings(line)))
			.recordSeparatorPolicy(new DefaultRecordSeparatorPolicy())
			.lineTokenizer(tokenizer)
			.fieldSetMapper(this::entry)
			.build();
	}

	private String[] headings(String line) {
		String header = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
		String[] found = new DelimitedLineTokenizer().tokenize(header).getValues();
		this.headings.forEach((column, heading) -> {
			if (!List.of(found).contains(heading)) {
				throw new IllegalStateException("The report has no column '" + heading + "', which '" + this.property
						+ "." + column + "' names. It has " + Arrays.toString(found));
			}
		});
		return found;
	}

	private JsonNode entry(FieldSet line) {
		ObjectNode entry = JsonNodeFactory.instance.objectNode();
		this.headings.forEach((column, heading) -> {
			String[] path = column.split("\\.");
			ObjectNode owner = (path.length > 1) ? entry.withObjectProperty(path[0]) : entry;
			owner.put(path[path.length - 1], line.readString(heading));
		});
		return entry;
	}

}
