// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.recyclebin;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.UserInfo;

/**
 * One deleted version of a file or folder; schema {@code DeletedNode} of the API.
 *
 * @param id the id
 * @param type the type
 * @param parentId the id of the room or folder that contained it
 * @param parentPath the path of the parent, which starts and ends with a slash
 * @param name the name
 * @param size the size in bytes
 * @param deletedAt when it was deleted or overwritten
 * @param deletedBy the user who deleted or overwrote it
 * @param createdAt when it was created
 * @param createdBy the user who created it
 * @param updatedAt when it was last changed
 * @param updatedBy the user who last changed it
 * @param accessedAt when it was last read
 * @param expireAt when it expires
 * @param classification the classification
 * @param isEncrypted whether it is encrypted
 * @param notes remarks, up to 255 characters
 * @param referenceId the id that is the same for all versions of a file, since 4.37
 */
@ExtensibleRecord
public record DeletedNode(@Nullable Long id, DeletedNodeType type, long parentId, String parentPath, String name,
		@Nullable Long size, @Nullable Instant deletedAt, @Nullable UserInfo deletedBy, @Nullable Instant createdAt,
		@Nullable UserInfo createdBy, @Nullable Instant updatedAt, @Nullable UserInfo updatedBy,
		@Nullable Instant accessedAt, @Nullable Instant expireAt, @Nullable Classification classification,
		@Nullable Boolean isEncrypted, @Nullable String notes, @Nullable Long referenceId) {

}
