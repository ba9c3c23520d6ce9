// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web.internal;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Determines the media type that a browser receives for a file. Any user may upload any
 * content into a room. Therefore browsers receive only types that cannot run scripts with
 * the origin of the application.
 *
 * @param inline whether a browser may show the file
 */
record ServedType(MediaType mediaType, boolean inline) {

	/** Lists the types that browsers show without running scripts from the file. */
	private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif",
			"image/bmp", "application/pdf", "text/plain", "audio/mpeg", "audio/mp4", "audio/ogg", "audio/wav",
			"audio/x-wav", "audio/webm", "audio/flac", "audio/aac", "video/mp4", "video/webm", "video/ogg",
			"video/quicktime");

	private static final Set<String> SAVED = Set.of("text/csv", "application/zip", "application/msword",
			"application/rtf", "image/tiff", "image/heic");

	/**
	 * Lists the prefixes of the media types of office documents. Browsers save such
	 * documents, and run no scripts from them.
	 */
	private static final List<String> SAVED_PREFIXES = List.of("application/vnd.openxmlformats-officedocument.",
			"application/vnd.oasis.opendocument.", "application/vnd.ms-");

	/**
	 * Selects the media type.
	 * @param announced the media type that the server reports for the file, or
	 * {@code null}
	 * @param wantedInline whether the application lets browsers show the file
	 */
	static ServedType of(@Nullable String announced, boolean wantedInline) {
		String name = name(announced);
		if (SHOWN.contains(name)) {
			// set the character set, because a browser would otherwise guess it, and a
			// guess is not safe
			MediaType type = name.startsWith("text/") ? MediaType.parseMediaType(name + ";charset=UTF-8")
					: MediaType.parseMediaType(name);
			return new ServedType(type, wantedInline);
		}
		boolean saved = SAVED.contains(name) || SAVED_PREFIXES.stream().anyMatch(name::startsWith);
		return new ServedType(saved ? MediaType.parseMediaType(name) : MediaType.APPLICATION_OCTET_STREAM, false);
	}

	private static String name(@Nullable String announced) {
		if (announced == null || announced.isBlank()) {
			return MediaType.APPLICATION_OCTET_STREAM_VALUE;
		}
		try {
			MediaType type = MediaType.parseMediaType(announced);
			return type.getType() + '/' + type.getSubtype();
		}
		catch (InvalidMediaTypeException ex) {
			return MediaType.APPLICATION_OCTET_STREAM_VALUE;
		}
	}

}
