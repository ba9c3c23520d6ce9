// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.batch.infrastructure.item.file.transform.LineAggregator;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.batch.MirrorFile;

/** Formats the list of the files of a mirror. */
public enum FileListFormat {

	/** CSV with a header. */
	CSV(".csv", "text/csv;charset=UTF-8", "\r\n"),

	/** Lines with one JSON object each. */
	JSON_LINES(".jsonl", "application/x-ndjson", "\n");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final CsvLines<MirrorFile> SHEET = new CsvLines<>(JSON,
			List.of("path", "sourcePath", "size", "modified", "status", "reason", "proof", "grade"));

	private static final JsonLines<MirrorFile> OBJECTS = new JsonLines<>(JSON);

	private final String suffix;

	private final String mediaType;

	private final String separator;

	FileListFormat(String suffix, String mediaType, String separator) {
		this.suffix = suffix;
		this.mediaType = mediaType;
		this.separator = separator;
	}

	/**
	 * Finds the format by the end of a file name.
	 * @return the format, or empty if the name has another end
	 */
	public static Optional<FileListFormat> ofName(String name) {
		return Stream.of(values())
			.filter((format) -> name.toLowerCase(Locale.ROOT).endsWith(format.suffix))
			.findFirst();
	}

	/** Returns the media type. */
	public String mediaType() {
		return this.mediaType;
	}

	/** Returns the lines before the files. */
	String header() {
		return (this == CSV) ? SHEET.header() + this.separator : "";
	}

	/** Returns the line of a file. */
	String line(MirrorFile file) {
		LineAggregator<MirrorFile> lines = (this == CSV) ? SHEET : OBJECTS;
		return lines.aggregate(file) + this.separator;
	}

}
