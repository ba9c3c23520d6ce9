// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.downloads;

import java.util.Optional;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Isolates the content of a file in the browser, so that scripts in the content cannot
 * act as a page of the emulator.
 */
public final class Isolation {

	private Isolation() {
	}

	/**
	 * Sets the headers of a response with the content of a file.
	 * @param name the name under which browsers save the file
	 * @param shown the type under which browsers display the file, empty if they save it
	 * (see {@link Preview})
	 */
	public static void apply(HttpHeaders headers, String name, Optional<MediaType> shown) {
		headers.setContentType(shown.orElse(MediaType.APPLICATION_OCTET_STREAM));
		headers.set(HttpHeaders.CONTENT_DISPOSITION, FileDownload.disposition(name, shown.isPresent()));
		headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
		headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Referrer-Policy", "no-referrer");
		headers.set("Cross-Origin-Resource-Policy", "same-origin");
	}

}
