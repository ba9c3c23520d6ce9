// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.uploads;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * An open upload channel; schema {@code CreateFileUploadResponse} of the API. Anyone with
 * the URL and the token can write into the channel, so {@link #toString()} omits them.
 *
 * @param uploadId the id of the channel
 * @param uploadUrl the absolute URL for uploads through the server; may be missing if the
 * client sends the parts to the storage
 * @param token the secret part of that URL; may be missing
 */
@ExtensibleRecord
public record CreateFileUploadResponse(String uploadId, @Nullable String uploadUrl, @Nullable String token) {

	@Override
	public String toString() {
		return "CreateFileUploadResponse[uploadId=" + this.uploadId + "]";
	}

}
