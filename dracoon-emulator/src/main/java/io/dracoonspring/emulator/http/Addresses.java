// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.http;

import java.net.URI;

/**
 * Under which URLs the emulator is reached. What it hands out starts with the address by
 * which it was called, so that it works through mapped ports and other names.
 */
public interface Addresses {

	/**
	 * Returns the emulator's own URL, for what nobody has asked for. It is known when the
	 * emulator runs.
	 */
	URI baseUrl();

	/**
	 * Returns the URL of the S3 side.
	 * @param request the URL that somebody has called
	 * @return a URL without a path but a slash
	 */
	default URI s3(URI request) {
		return request.resolve("/");
	}

}
