// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Describes a file that a client announces before it sends the content.
 *
 * @param parentId the id of the room or folder
 * @param size the length in bytes, if it is known
 * @param classification the classification, or {@code null} to inherit it from the
 * container
 * @param expireAt when the file expires, or {@code null} for the default of the room
 * @param timestampCreation the creation time that the client reports
 * @param timestampModification the modification time that the client reports
 */
record AnnouncedFile(long parentId, String name, @Nullable Long size, @Nullable Integer classification,
		@Nullable Instant expireAt, @Nullable String notes, @Nullable Instant timestampCreation,
		@Nullable Instant timestampModification) {

}
