// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.UserInfo;
import io.dracoonspring.api.internal.WireLists;

/**
 * A room with the users who have permissions in it; schema {@code AuditNodeResponse} of
 * the API.
 *
 * @param nodeId the id
 * @param nodeName the name
 * @param nodeParentId the id of the parent room, {@code null} at the root
 * @param nodeParentPath the path of the parent room, {@code /} at the root
 * @param nodeSize the size of the content in bytes
 * @param nodeQuota the quota of the room in bytes
 * @param nodeIsEncrypted whether the content is encrypted
 * @param nodeHasActivitiesLog whether activities in the room are logged
 * @param nodeRecycleBinRetentionPeriod the days for which the recycle bin keeps deleted
 * nodes, 0 to 9999
 * @param nodeCntChildren the number of nodes directly in the room
 * @param nodeCreatedAt when it was created
 * @param nodeCreatedBy the user who created it
 * @param nodeUpdatedAt when it was last changed
 * @param nodeUpdatedBy the user who last changed it
 * @param auditUserPermissionList the users with their permissions
 */
@ExtensibleRecord
public record AuditNodeResponse(long nodeId, String nodeName, @Nullable Long nodeParentId, String nodeParentPath,
		@Nullable Long nodeSize, @Nullable Long nodeQuota, @Nullable Boolean nodeIsEncrypted,
		@Nullable Boolean nodeHasActivitiesLog, @Nullable Integer nodeRecycleBinRetentionPeriod,
		Integer nodeCntChildren, @Nullable Instant nodeCreatedAt, @Nullable UserInfo nodeCreatedBy,
		@Nullable Instant nodeUpdatedAt, @Nullable UserInfo nodeUpdatedBy,
		List<AuditUserPermission> auditUserPermissionList) {

	public AuditNodeResponse {
		auditUserPermissionList = WireLists.copyOf(auditUserPermissionList);
	}

}
