// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * An open upload channel; schema {@code CreateShareUploadChannelResponse} of the API.
 * Anyone with the URL can write into the channel, so {@link #toString()} omits it.
 *
 * @param uploadId the id of the channel
 * @param uploadUrl the absolute URL for uploads through the server, secret
 */
@ExtensibleRecord
public record CreateShareUploadChannelResponse(String uploadId, String uploadUrl) {

	@Override
	public String toString() {
		return "CreateShareUploadChannelResponse[uploadId=" + this.uploadId + "]";
	}

}
