// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.NodeNames;
import io.dracoonspring.api.WireValue;

/**
 * A room to create; schema {@code CreateRoomRequest} of the API. A room that does not
 * inherit permissions needs at least one administrator without an expiration date. The
 * administrator can be a user or a group.
 *
 * @param name the name
 * @param parentId the id of the parent room, or {@code null} for a top-level room
 * @param adminIds the ids of users who administer the room
 * @param adminGroupIds the ids of groups whose members administer the room
 * @param inheritPermissions whether the permissions come from the parent room
 * @param classification the default classification of files in the room
 * @param hasActivitiesLog whether the activities of the room are logged
 * @param newGroupMemberAcceptance the action for users who join a group of
 * {@code adminGroupIds}
 * @param notes remarks, up to 255 characters
 * @param quota the quota of the room in bytes
 * @param recycleBinRetentionPeriod the days for which deleted nodes are kept, 0 to 9999
 * @param timestampCreation when the original folder outside DRACOON was created, since
 * 4.22
 * @param timestampModification when the original folder outside DRACOON was last changed,
 * since 4.22
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CreateRoomRequest(String name, @Nullable Long parentId, @Nullable List<Long> adminIds,
		@Nullable List<Long> adminGroupIds, @Nullable Boolean inheritPermissions,
		@Nullable Classification classification, @Nullable Boolean hasActivitiesLog,
		@Nullable GroupMemberAcceptance newGroupMemberAcceptance, @Nullable String notes, @Nullable Long quota,
		@Nullable Integer recycleBinRetentionPeriod, @Nullable Instant timestampCreation,
		@Nullable Instant timestampModification) implements CreateRoomRequestBuilder.With {

	public CreateRoomRequest {
		NodeNames.check(name);
		Assert.isTrue(parentId == null || parentId > 0,
				"'parentId' must be the id of a room, or null for a top-level room");
		adminIds = (adminIds != null) ? List.copyOf(adminIds) : null;
		adminGroupIds = (adminGroupIds != null) ? List.copyOf(adminGroupIds) : null;
		WireValue.requireKnown(classification, "classification");
		WireValue.requireKnown(newGroupMemberAcceptance, "newGroupMemberAcceptance");
		Assert.isTrue(
				recycleBinRetentionPeriod == null
						|| (recycleBinRetentionPeriod >= 0 && recycleBinRetentionPeriod <= 9999),
				"'recycleBinRetentionPeriod' must be between 0 and 9999 days");
	}

	/**
	 * Creates a request with the required values. All other values keep the server's
	 * default.
	 * @param name the name
	 * @return the request
	 */
	public static CreateRoomRequest of(String name) {
		return CreateRoomRequestBuilder.builder().name(name).build();
	}

	/**
	 * Creates a request for a room that users administer. At least one of their accounts
	 * must not expire, and guests cannot administer rooms.
	 * @param name the name
	 * @param adminId the id of a user
	 * @param more the ids of further users
	 * @return the request
	 */
	public static CreateRoomRequest administeredBy(String name, long adminId, long... more) {
		return of(name).withAdminIds(ids(adminId, more));
	}

	/**
	 * Creates a request for a room that the members of groups administer.
	 * @param name the name
	 * @param acceptance the action for users who join one of these groups later
	 * @param adminGroupId the id of a group
	 * @param more the ids of further groups
	 * @return the request
	 */
	public static CreateRoomRequest administeredByGroups(String name, GroupMemberAcceptance acceptance,
			long adminGroupId, long... more) {
		return of(name).withAdminGroupIds(ids(adminGroupId, more)).withNewGroupMemberAcceptance(acceptance);
	}

	private static List<Long> ids(long first, long... more) {
		return LongStream.concat(LongStream.of(first), LongStream.of(more)).boxed().toList();
	}

}
