// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import java.util.Locale;
import java.util.Set;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

import io.dracoonspring.api.nodes.Node;

/** Lists the kinds of files that pages distinguish by an icon. */
public enum FileKind {

	/** A picture. */
	IMAGE,

	/** A PDF document. */
	PDF,

	/** A text, with or without formatting. */
	TEXT,

	/** A table. */
	SHEET,

	/** A presentation. */
	SLIDES,

	/** An archive of files. */
	ARCHIVE,

	/** A sound recording. */
	AUDIO,

	/** A film. */
	VIDEO,

	/** Any other file. */
	FILE;

	private static final Set<String> ARCHIVES = Set.of("zip", "x-tar", "gzip", "x-gzip", "x-7z-compressed",
			"x-rar-compressed", "vnd.rar", "x-bzip2");

	/**
	 * Finds the kind of a file.
	 * @param file the file
	 * @return its kind
	 */
	public static FileKind of(Node file) {
		MediaType type = parsed(mediaType(file));
		String name = type.getSubtype().toLowerCase(Locale.ROOT);
		return switch (type.getType().toLowerCase(Locale.ROOT)) {
			case "image" -> IMAGE;
			case "audio" -> AUDIO;
			case "video" -> VIDEO;
			case "text" -> name.equals("csv") ? SHEET : TEXT;
			default -> ofApplication(name);
		};
	}

	private static FileKind ofApplication(String name) {
		if (name.equals("pdf")) {
			return PDF;
		}
		if (ARCHIVES.contains(name)) {
			return ARCHIVE;
		}
		if (name.contains("spreadsheet") || name.contains("excel")) {
			return SHEET;
		}
		if (name.contains("presentation") || name.contains("powerpoint")) {
			return SLIDES;
		}
		return (name.contains("word") || name.contains("opendocument.text") || name.endsWith("json")
				|| name.endsWith("yaml") || name.equals("rtf")) ? TEXT : FILE;
	}

	/**
	 * Returns the media type that DRACOON has stored for a file. If DRACOON has stored
	 * none, or only {@code application/octet-stream}, the name of the file determines the
	 * media type.
	 * @param file the file
	 * @return the media type, empty if it is unknown
	 */
	public static String mediaType(Node file) {
		String stored = file.mediaType();
		if (stored != null && !stored.equals(MediaType.APPLICATION_OCTET_STREAM_VALUE)) {
			return stored;
		}
		return MediaTypeFactory.getMediaType(file.name()).map(MediaType::toString).orElse("");
	}

	private static MediaType parsed(String type) {
		try {
			return MediaType.parseMediaType(type);
		}
		catch (InvalidMediaTypeException ex) {
			return MediaType.APPLICATION_OCTET_STREAM;
		}
	}

}
