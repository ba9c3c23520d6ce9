// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.recyclebin;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * All deleted versions of a file or folder, which have the same parent, name and type;
 * schema {@code DeletedNodeSummary} of the API.
 *
 * @param type the type
 * @param parentId the id of the room or folder that contained it
 * @param parentPath the path of the parent, which starts and ends with a slash
 * @param name the name
 * @param cntVersions the number of deleted versions
 * @param firstDeletedAt when the first of them was deleted
 * @param lastDeletedAt when the last of them was deleted
 * @param lastDeletedNodeId the id of the version that was deleted last
 * @param referenceId the id that is the same for all versions of a file, since 4.37
 * @param timestampCreation when the original file was created, since 4.22
 * @param timestampModification when the original content was last changed, since 4.22
 */
@ExtensibleRecord
public record DeletedNodeSummary(DeletedNodeType type, long parentId, String parentPath, String name,
		Integer cntVersions, Instant firstDeletedAt, Instant lastDeletedAt, long lastDeletedNodeId,
		@Nullable Long referenceId, @Nullable Instant timestampCreation, @Nullable Instant timestampModification) {

}
