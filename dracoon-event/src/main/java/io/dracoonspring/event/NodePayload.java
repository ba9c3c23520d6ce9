// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.UserInfo;
import io.dracoonspring.api.nodes.NodeType;

/**
 * A room, a folder or a file that something happened to. The event log and events about
 * deleted nodes tell little more than the id and the name.
 *
 * @param id the id
 * @param type what it is
 * @param name the name
 * @param parentId the id of the room or folder it is in
 * @param parentPath the path of the room or folder it is in, with a slash at both ends
 * @param size the size in bytes
 * @param isEncrypted whether its content is encrypted by the clients
 * @param mediaType the media type of a file
 * @param hash the MD5 of a file that is not encrypted
 * @param notes the notes
 * @param createdAt when it was created
 * @param createdBy who created it
 * @param updatedAt when it was last changed
 * @param updatedBy who changed it last
 */
@ExtensibleRecord
public record NodePayload(@Nullable Long id, @Nullable NodeType type, @Nullable String name, @Nullable Long parentId,
		@Nullable String parentPath, @Nullable Long size, @Nullable Boolean isEncrypted, @Nullable String mediaType,
		@Nullable String hash, @Nullable String notes, @Nullable Instant createdAt, @Nullable UserInfo createdBy,
		@Nullable Instant updatedAt, @Nullable UserInfo updatedBy) {

	/**
	 * Returns the path, such as {@code /Projects/Offer.pdf}.
	 * @return the path, {@code null} if it is not known; {@link EventNodes} finds it
	 */
	public @Nullable String path() {
		return (this.parentPath != null && this.name != null) ? this.parentPath + this.name : null;
	}

	@Override
	public String toString() {
		return "NodePayload[id=" + this.id + ", type=" + this.type + "]";
	}

}
