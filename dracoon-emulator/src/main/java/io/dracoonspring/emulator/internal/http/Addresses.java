// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import java.net.URI;

/**
 * Provides the URLs under which clients reach the emulator. URLs in responses start with
 * the address of the request, so that they also work with mapped ports and other host
 * names.
 */
public interface Addresses {

	/**
	 * Returns the emulator's own URL, for cases without a request, such as messages to
	 * webhooks. The URL is available after the start of the emulator.
	 */
	URI baseUrl();

	/**
	 * Returns the URL of the S3 side, the emulated object storage.
	 * @param request the URL that the client called
	 * @return a URL with the path {@code /}
	 */
	default URI s3(URI request) {
		return request.resolve("/");
	}

}
