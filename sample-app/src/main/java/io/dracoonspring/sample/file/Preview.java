// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.file;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.sample.FileKind;

/**
 * Describes how a page shows the content of a file. The content comes from other users.
 * Therefore a preview has one of a few media types for which browsers run no scripts.
 *
 * @param kind the kind of element that shows the content
 * @param mediaType the media type that browsers have to use
 */
record Preview(Kind kind, String mediaType) {

	/**
	 * The content security policy of the content. The sandbox gives it an origin of its
	 * own, and forbids scripts. Inline styles are allowed, because browsers add their own
	 * to show plain text.
	 */
	static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
			+ "form-action 'none'; frame-ancestors 'self'; sandbox";

	private static final DataSize MOST = DataSize.ofMegabytes(20);

	private static final DataSize MOST_TEXT = DataSize.ofMegabytes(1);

	/**
	 * Lists the formats of pictures that cannot contain scripts. SVG is not one of them.
	 */
	private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif",
			"image/bmp");

	private static final Set<String> TEXTS = Set.of("application/json", "application/xml", "application/yaml",
			"application/x-yaml", "application/javascript");

	/**
	 * Finds the preview of a file.
	 * @param file the file
	 * @return the preview, {@code null} if there is none for its media type
	 */
	static @Nullable Preview of(Node file) {
		// ignore the parameters of the media type
		String type = FileKind.mediaType(file).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
		if (IMAGES.contains(type)) {
			return new Preview(Kind.IMAGE, type);
		}
		if (type.equals(MediaType.APPLICATION_PDF_VALUE)) {
			return new Preview(Kind.PDF, type);
		}
		// show all texts as plain text, so that HTML is harmless
		boolean text = type.startsWith("text/") || TEXTS.contains(type);
		return text ? new Preview(Kind.TEXT, MediaType.TEXT_PLAIN_VALUE) : null;
	}

	/**
	 * Tells whether a file is small enough.
	 * @param file the file
	 * @return {@code false} if the file could overload a browser, or its size is unknown
	 */
	boolean fits(Node file) {
		DataSize most = (this.kind == Kind.TEXT) ? MOST_TEXT : MOST;
		return file.size() != null && file.size() <= most.toBytes();
	}

	/** Lists the elements that show content. */
	enum Kind {

		/** An image. */
		IMAGE,

		/** A frame with the viewer of the browser. */
		PDF,

		/** A frame with plain text. */
		TEXT

	}

}
