// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

/**
 * An open upload channel; schema {@code CreateShareUploadChannelResponse} of the API. The
 * URL allows anyone to write into the channel, so {@link #toString()} leaves it out.
 *
 * @param uploadId the id of the channel
 * @param uploadUrl the absolute URL for uploads through the server, secret
 */
public record CreateShareUploadChannelResponse(String uploadId, String uploadUrl) {

	@Override
	public String toString() {
		return "CreateShareUploadChannelResponse[uploadId=" + this.uploadId + "]";
	}

}
