// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.WireValue;

/**
 * Changes to the configuration of a room; schema {@code ConfigRoomRequest} of the API.
 * Components that are {@code null} change nothing. A request can name administrators only
 * together with {@code inheritPermissions = false}.
 *
 * @param adminGroupIds the ids of groups whose members administer the room
 * @param adminIds the ids of users who administer the room
 * @param classification the default classification of files in the room
 * @param hasActivitiesLog whether the activities of the room are logged
 * @param inheritPermissions whether the permissions come from the parent room
 * @param newGroupMemberAcceptance the action for users who join a group of
 * {@code adminGroupIds}
 * @param recycleBinRetentionPeriod the days for which deleted nodes are kept, 0 to 9999
 * @param takeOverPermissions whether the room keeps the inherited permissions as its own
 * when inheritance ends
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record ConfigRoomRequest(@Nullable List<Long> adminGroupIds, @Nullable List<Long> adminIds,
		@Nullable Classification classification, @Nullable Boolean hasActivitiesLog,
		@Nullable Boolean inheritPermissions, @Nullable GroupMemberAcceptance newGroupMemberAcceptance,
		@Nullable Integer recycleBinRetentionPeriod,
		@Nullable Boolean takeOverPermissions) implements ConfigRoomRequestBuilder.With {

	public ConfigRoomRequest {
		adminGroupIds = (adminGroupIds != null) ? List.copyOf(adminGroupIds) : null;
		adminIds = (adminIds != null) ? List.copyOf(adminIds) : null;
		WireValue.requireKnown(classification, "classification");
		WireValue.requireKnown(newGroupMemberAcceptance, "newGroupMemberAcceptance");
		Assert.isTrue(
				recycleBinRetentionPeriod == null
						|| (recycleBinRetentionPeriod >= 0 && recycleBinRetentionPeriod <= 9999),
				"'recycleBinRetentionPeriod' must be between 0 and 9999 days");
	}

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static ConfigRoomRequest of() {
		return ConfigRoomRequestBuilder.builder().build();
	}

}
