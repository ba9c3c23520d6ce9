// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.UploadMark;

/**
 * Describes an upload for display.
 *
 * @param id the id of the channel
 * @param s3 whether the content goes to S3, not through the server
 * @param name the name of the file
 * @param parentId the id of the room or folder
 * @param size the announced size in bytes, {@code null} if none was announced
 * @param received the number of received bytes, 0 after an S3 upload is complete or
 * aborted
 * @param parts the number of received parts or chunks, 0 after an S3 upload is complete
 * or aborted
 * @param openedAt when the upload was announced
 * @param shareId the id of the upload share, {@code null} for an upload of a user
 * @param open whether the upload is in progress
 * @param state the status
 * @param nodeId the id of the created file, {@code null} until the file exists
 */
public record UploadView(String id, boolean s3, String name, long parentId, @Nullable Long size, long received,
		int parts, Instant openedAt, long userId, @Nullable Long shareId, boolean open, String state,
		@Nullable Long nodeId) {

	/** Returns the {@link UploadMark} of the requests that belong to this upload. */
	public String mark() {
		return UploadMark.of(this.id);
	}

}
