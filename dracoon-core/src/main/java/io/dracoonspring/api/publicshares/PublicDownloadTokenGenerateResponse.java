// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Contains the URL of the content of a download share; schema
 * {@code PublicDownloadTokenGenerateResponse} of the API. Anyone with the URL can read
 * the content, so {@link #toString()} omits it.
 *
 * @param downloadUrl the absolute URL, secret
 */
@ExtensibleRecord
public record PublicDownloadTokenGenerateResponse(@Nullable String downloadUrl) {

	@Override
	public String toString() {
		return "PublicDownloadTokenGenerateResponse[***]";
	}

}
