// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import io.dracoonspring.transfer.internal.resume.ResumePoint;
import io.dracoonspring.transfer.internal.resume.ResumeTokens;
import io.dracoonspring.transfer.internal.resume.UploadState;
import io.dracoonspring.transfer.internal.upload.channel.ReceivedParts;

/**
 * Keeps the state of one upload in its resume token.
 *
 * @param point the point that writes the token
 * @param tokens the service that creates and reads tokens
 */
record UploadCheckpoint(ResumePoint point, ResumeTokens tokens) {

	/**
	 * Returns the latest state of an upload. Blocks. Another process may have continued
	 * the upload after its token was read and before this process owned the token file.
	 * @param state the state in the token that the caller has read
	 * @return the state in the token file if it belongs to the same upload, otherwise the
	 * given state
	 */
	UploadState latest(UploadState state) {
		UploadState stored = this.tokens.findUpload(this.point.stored());
		return (stored != null && stored.uploadId().equals(state.uploadId())) ? stored : state;
	}

	/**
	 * Keeps the token up to date from now on. Parts that arrive later are added to the
	 * returned parts.
	 */
	ReceivedParts track(UploadState state) {
		ReceivedParts received = new ReceivedParts(this.point, state.parts());
		this.point.reached(() -> this.tokens.write(state.withParts(received.list())));
		return received;
	}

}
