// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.uploads;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An upload as people see it.
 *
 * @param id the id of the channel
 * @param s3 whether the bytes go to S3, not through the server
 * @param name the name of the file
 * @param parentId the id of the room or folder
 * @param size the announced size in bytes, {@code null} if none was announced
 * @param received the bytes that are there, of S3 only until the file is made
 * @param parts the number of parts or chunks that are there
 * @param openedAt when it was announced
 * @param shareId the id of the upload share, {@code null} for a user's upload
 * @param open whether it is under way
 * @param state how it stands
 * @param nodeId the id of the file that it became
 */
public record UploadView(String id, boolean s3, String name, long parentId, @Nullable Long size, long received,
		int parts, Instant openedAt, long userId, @Nullable Long shareId, boolean open, String state,
		@Nullable Long nodeId) {

}
