// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Represents a room to create (schema {@code CreateRoomRequest}).
 *
 * @param parentId the id of the parent room, {@code null} for a top-level room
 * @param inheritPermissions whether the room inherits the members of its parent room
 * @param newGroupMemberAcceptance how users who join a group later are accepted, see
 * {@link RoomAdmins#asksForNewMembers}
 * @param recycleBinRetentionPeriod how many days deleted nodes are kept
 * @param quota the quota in bytes
 * @param hasActivitiesLog whether activities are logged
 * @param timestampCreation the creation time that the client reports
 * @param timestampModification the modification time that the client reports
 */
record CreateRoomRequest(@Nullable String name, @Nullable Long parentId, @Nullable List<Long> adminIds,
		@Nullable List<Long> adminGroupIds, @Nullable Boolean inheritPermissions,
		@Nullable String newGroupMemberAcceptance, @Nullable Integer recycleBinRetentionPeriod, @Nullable Long quota,
		@Nullable String notes, @Nullable Integer classification, @Nullable Boolean hasActivitiesLog,
		@Nullable Instant timestampCreation, @Nullable Instant timestampModification) {

}
