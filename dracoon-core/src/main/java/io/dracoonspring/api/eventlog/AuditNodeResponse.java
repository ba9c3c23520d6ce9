// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.UserInfo;
import io.dracoonspring.api.WireLists;

/**
 * A room with the users who have permissions in it; schema {@code AuditNodeResponse} of
 * the API.
 *
 * @param nodeId the id
 * @param nodeName the name
 * @param nodeParentId the id of the room above, missing at the root
 * @param nodeParentPath the path of the room above, {@code /} at the root
 * @param nodeSize how many bytes the content has
 * @param nodeQuota the most bytes the room may hold
 * @param nodeIsEncrypted whether the content is encrypted
 * @param nodeHasActivitiesLog whether activities are logged
 * @param nodeRecycleBinRetentionPeriod how many days deleted nodes are kept, 0 to 9999
 * @param nodeCntChildren how many nodes are directly in it
 * @param nodeCreatedAt when it was created
 * @param nodeCreatedBy who created it
 * @param nodeUpdatedAt when it was last changed
 * @param nodeUpdatedBy who changed it last
 * @param auditUserPermissionList the users with their permissions
 */
@ExtensibleRecord
public record AuditNodeResponse(Long nodeId, String nodeName, @Nullable Long nodeParentId, String nodeParentPath,
		@Nullable Long nodeSize, @Nullable Long nodeQuota, @Nullable Boolean nodeIsEncrypted,
		@Nullable Boolean nodeHasActivitiesLog, @Nullable Integer nodeRecycleBinRetentionPeriod,
		Integer nodeCntChildren, @Nullable Instant nodeCreatedAt, @Nullable UserInfo nodeCreatedBy,
		@Nullable Instant nodeUpdatedAt, @Nullable UserInfo nodeUpdatedBy,
		List<AuditUserPermission> auditUserPermissionList) {

	public AuditNodeResponse {
		auditUserPermissionList = WireLists.copyOf(auditUserPermissionList);
	}

}
