// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.springframework.batch.infrastructure.item.file.FlatFileItemWriter;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemWriterBuilder;
import org.springframework.batch.infrastructure.item.support.CompositeItemWriter;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.batch.internal.report.CsvLines;
import io.dracoonspring.batch.internal.report.JsonLines;

/**
 * Writes entries to a CSV file and to a file with one JSON object per line. When a step
 * resumes, the files are truncated to the last recorded state. A new audit writes new
 * files in its own directory.
 *
 * @param columns the columns of the CSV file
 */
record AuditFiles(String name, List<String> columns) {

	static final AuditFiles PERMISSIONS = new AuditFiles(AuditParameters.PERMISSIONS,
			List.of("roomId", "roomName", "roomParentPath", "roomIsEncrypted", "userId", "userLogin", "userFirstName",
					"userLastName", "permissions.manage", "permissions.read", "permissions.create",
					"permissions.change", "permissions.delete", "permissions.manageDownloadShare",
					"permissions.manageUploadShare", "permissions.readRecycleBin", "permissions.restoreRecycleBin",
					"permissions.deleteRecycleBin"));

	static final AuditFiles EVENTS = new AuditFiles(AuditParameters.EVENTS,
			List.of("id", "time", "userId", "userName", "userIp", "userClient", "operationId", "operationName",
					"status", "message", "objectType1", "objectId1", "objectName1", "objectType2", "objectId2",
					"objectName2", "attribute1", "attribute2", "attribute3", "authParentSource", "authParentTarget",
					"customerId"));

	private static final JsonMapper JSON = JsonMapper.builder().build();

	List<String> names() {
		return List.of(this.name + ".csv", this.name + ".jsonl");
	}

	/**
	 * Returns the name of the file for the report that the server creates. The job
	 * requests this report if the server lets no account read the entries.
	 */
	String reportName() {
		return this.name + "-report.csv";
	}

	/**
	 * Opens the files.
	 * @param directory the directory of the files
	 * @param <T> the type of the entries
	 */
	<T> ItemStreamWriter<T> writer(Path directory) {
		CsvLines<T> csv = new CsvLines<>(JSON, this.columns);
		FlatFileItemWriter<T> sheet = this.<T>file(directory, this.name + ".csv")
			.lineSeparator("\r\n")
			.headerCallback((writer) -> writer.write(csv.header()))
			.lineAggregator(csv)
			.build();
		FlatFileItemWriter<T> lines = this.<T>file(directory, this.name + ".jsonl")
			.lineSeparator("\n")
			.lineAggregator(new JsonLines<>(JSON))
			.build();
		return new CompositeItemWriter<>(List.of(sheet, lines));
	}

	private <T> FlatFileItemWriterBuilder<T> file(Path directory, String file) {
		return new FlatFileItemWriterBuilder<T>().name(file)
			.resource(new FileSystemResource(directory.resolve(file)))
			.encoding(StandardCharsets.UTF_8.name())
			// write the lines before the state of the step is recorded
			.transactional(false)
			.forceSync(true);
	}

	/**
	 * Returns the key of the number of entries of a file in the execution context.
	 * @param file the name of the file
	 */
	static String entriesKey(String file) {
		return file + ".written";
	}

}
