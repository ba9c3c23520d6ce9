// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.downloads;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * Decides which files a browser may display. These are texts and pictures whose first
 * bytes match the extension of the name.
 */
public final class Preview {

	/** The number of bytes at the start of a file that callers pass to {@link #of}. */
	public static final int HEAD = 1024;

	private static final MediaType TEXT = MediaType.valueOf("text/plain;charset=utf-8");

	private static final Map<MediaType, byte[]> IMAGES = Map.of(MediaType.IMAGE_PNG,
			new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' }, MediaType.IMAGE_JPEG,
			new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF }, MediaType.IMAGE_GIF,
			new byte[] { 'G', 'I', 'F', '8' });

	// omit types that browsers execute if a response declares them, such as HTML
	private static final Set<String> TEXTS = Set.of("text/plain", "text/csv", "text/tab-separated-values",
			"application/json");

	private static final Set<String> TEXT_EXTENSIONS = Set.of("md", "yml", "yaml", "properties");

	private Preview() {
	}

	public static boolean mayShow(String name) {
		return isText(name) || imageType(name).isPresent();
	}

	/**
	 * Determines the media type under which a browser may display a file.
	 * @param head the first bytes of the content
	 * @return the media type, empty if browsers must not display the file
	 */
	public static Optional<MediaType> of(String name, byte[] head) {
		if (isText(name)) {
			return isText(head) ? Optional.of(TEXT) : Optional.empty();
		}
		return imageType(name).filter((type) -> startsWith(head, IMAGES.getOrDefault(type, head)));
	}

	private static Optional<MediaType> imageType(String name) {
		return MediaTypeFactory.getMediaType(name).filter(IMAGES::containsKey);
	}

	private static boolean isText(String name) {
		return TEXT_EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1))
				|| MediaTypeFactory.getMediaType(name).filter((type) -> TEXTS.contains(type.toString())).isPresent();
	}

	private static boolean isText(byte[] head) {
		for (byte each : head) {
			if (each >= 0 && each < ' ' && "\t\n\f\r\u001B".indexOf(each) < 0) {
				return false;
			}
		}
		return true;
	}

	private static boolean startsWith(byte[] head, byte[] start) {
		return head.length >= start.length && Arrays.equals(head, 0, start.length, start, 0, start.length);
	}

}
