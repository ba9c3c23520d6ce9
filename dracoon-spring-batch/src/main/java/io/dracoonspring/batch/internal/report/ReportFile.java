// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes reports. A file appears only when it is complete. */
public final class ReportFile {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private ReportFile() {
	}

	/**
	 * Writes a report as JSON.
	 * @param file the target
	 * @throws IOException if the file cannot be written
	 */
	public static void write(Path file, Object report) throws IOException {
		write(file, (out) -> out.write(JSON.writeValueAsString(report)));
	}

	/**
	 * Writes content in UTF-8.
	 * @param file the target
	 * @throws IOException if the file cannot be written
	 */
	public static void write(Path file, Content content) throws IOException {
		Path directory = file.toAbsolutePath().getParent();
		if (directory == null) {
			throw new IOException("'" + file + "' is not the path of a file");
		}
		Path complete = Files.createTempFile(directory, ".report", null);
		try {
			try (Writer out = Files.newBufferedWriter(complete)) {
				content.writeTo(out);
			}
			Files.move(complete, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(complete);
		}
	}

	/** Provides the content of a file. */
	@FunctionalInterface
	public interface Content {

		/**
		 * Writes the content.
		 * @throws IOException if the content cannot be written
		 */
		void writeTo(Writer out) throws IOException;

	}

}
