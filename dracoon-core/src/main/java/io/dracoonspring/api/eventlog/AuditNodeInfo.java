// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A room in the view of an auditor; schema {@code AuditNodeInfo} of the API.
 *
 * @param nodeId the id
 * @param nodeName the name
 * @param nodeParentId the id of the parent room, {@code null} at the root
 * @param nodeParentPath the path of the parent room, {@code /} at the root
 * @param nodeIsEncrypted whether the content is encrypted
 * @param countChildren the number of nodes directly in the room
 */
@ExtensibleRecord
public record AuditNodeInfo(long nodeId, String nodeName, @Nullable Long nodeParentId, String nodeParentPath,
		@Nullable Boolean nodeIsEncrypted, @Nullable Long countChildren) {

}
