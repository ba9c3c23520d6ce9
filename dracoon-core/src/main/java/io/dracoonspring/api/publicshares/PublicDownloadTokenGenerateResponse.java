// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import org.jspecify.annotations.Nullable;

/**
 * Where the content of a download share can be fetched; schema {@code
 * PublicDownloadTokenGenerateResponse} of the API. Whoever has the URL can read the
 * content, so {@link #toString()} leaves it out.
 *
 * @param downloadUrl the absolute URL, secret
 */
public record PublicDownloadTokenGenerateResponse(@Nullable String downloadUrl) {

	@Override
	public String toString() {
		return "PublicDownloadTokenGenerateResponse[***]";
	}

}
