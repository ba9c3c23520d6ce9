// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.journal;

/**
 * Contains the headers and bodies of request and response, without secrets.
 *
 * @param requestHeaders the headers of the request, one in each line
 * @param responseHeaders the headers of the response, one in each line
 * @param responseBody the body of the response
 */
public record RequestDetails(String requestHeaders, RecordedBody requestBody, String responseHeaders,
		RecordedBody responseBody) {

	private static final int OVERHEAD = 256;

	/** Returns the approximate memory usage in bytes. */
	int size() {
		return OVERHEAD + this.requestHeaders.length() + this.requestBody.size() + this.responseHeaders.length()
				+ this.responseBody.size();
	}

}
