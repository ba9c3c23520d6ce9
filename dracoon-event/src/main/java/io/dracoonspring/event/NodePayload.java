// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.BuildableRecord;
import io.dracoonspring.api.UserInfo;
import io.dracoonspring.api.nodes.NodeType;

/**
 * Describes the room, folder or file of an event. The event log and events of deleted
 * nodes contain little more than the id and the name. A value that the server does not
 * report is {@code null}.
 *
 * @param id the id
 * @param type the type of the node, which follows from the type of the event if the
 * server does not report it
 * @param name the name
 * @param parentId the id of the parent room or folder
 * @param parentPath the path of the parent room or folder, with a slash at both ends
 * @param size the size in bytes
 * @param isEncrypted whether clients encrypt its content
 * @param mediaType the media type of a file
 * @param hash the MD5 checksum of an unencrypted file
 * @param notes the notes
 * @param createdAt the time of its creation
 * @param createdBy the user who created it
 * @param updatedAt the time of its last change
 * @param updatedBy the user who changed it last
 */
@BuildableRecord
public record NodePayload(@Nullable Long id, @Nullable NodeType type, @Nullable String name, @Nullable Long parentId,
		@Nullable String parentPath, @Nullable Long size, @Nullable Boolean isEncrypted, @Nullable String mediaType,
		@Nullable String hash, @Nullable String notes, @Nullable Instant createdAt, @Nullable UserInfo createdBy,
		@Nullable Instant updatedAt, @Nullable UserInfo updatedBy) {

	/**
	 * Returns the path, such as {@code /Projects/Offer.pdf}.
	 * @return the path, {@code null} if it is unknown; {@link EventNodes} can find it
	 */
	public @Nullable String path() {
		return (this.parentPath != null && this.name != null) ? this.parentPath + this.name : null;
	}

	@Override
	public String toString() {
		return "NodePayload[id=" + this.id + ", type=" + this.type + "]";
	}

}
