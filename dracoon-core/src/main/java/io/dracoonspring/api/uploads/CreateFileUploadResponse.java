// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.uploads;

import org.jspecify.annotations.Nullable;

/**
 * An open upload channel; schema {@code CreateFileUploadResponse} of the API. The URL and
 * the token allow anyone to write into the channel, so {@link #toString()} leaves them
 * out.
 *
 * @param uploadId the id of the channel
 * @param uploadUrl the absolute URL for uploads through the server; may be missing when
 * the parts go to the storage
 * @param token the secret part of that URL; may be missing
 */
public record CreateFileUploadResponse(String uploadId, @Nullable String uploadUrl, @Nullable String token) {

	@Override
	public String toString() {
		return "CreateFileUploadResponse[uploadId=" + this.uploadId + "]";
	}

}
