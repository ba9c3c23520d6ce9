// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.downloads;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Contains the URL of a file's content or of a zip archive; schema
 * {@code DownloadTokenGenerateResponse} of the API. Anyone with the URL can read the
 * content, so {@link #toString()} omits the URL.
 *
 * @param downloadUrl the absolute URL, secret
 */
@ExtensibleRecord
public record DownloadTokenGenerateResponse(String downloadUrl) {

	@Override
	public String toString() {
		return "DownloadTokenGenerateResponse[***]";
	}

}
