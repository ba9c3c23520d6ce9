// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.downloads;

/**
 * Where a file can be fetched; schema {@code DownloadTokenGenerateResponse} of the API.
 * Whoever has the URL can read the file, so {@link #toString()} leaves it out.
 *
 * @param downloadUrl the absolute URL, secret
 */
public record DownloadTokenGenerateResponse(String downloadUrl) {

	@Override
	public String toString() {
		return "DownloadTokenGenerateResponse[***]";
	}

}
