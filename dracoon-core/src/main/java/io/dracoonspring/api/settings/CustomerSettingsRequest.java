// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.NodeNames;

/**
 * Changes to the settings of the customer; schema {@code CustomerSettingsRequest} of the
 * API. Components that are {@code null} change nothing.
 *
 * @param homeRoomsActive {@code true} to give every user who signs in with an Active
 * Directory or OpenID Connect a personal room, which cannot be undone
 * @param homeRoomParentName the name of the room with all personal rooms, up to 150
 * characters
 * @param homeRoomQuota the quota of each personal room in bytes, 0 for no limit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CustomerSettingsRequest(@Nullable Boolean homeRoomsActive, @Nullable String homeRoomParentName,
		@Nullable Long homeRoomQuota) implements CustomerSettingsRequestBuilder.With {

	public CustomerSettingsRequest {
		Assert.isTrue(homeRoomsActive == null || homeRoomsActive,
				"'homeRoomsActive' must not be false because personal rooms cannot be turned off again");
		if (homeRoomParentName != null) {
			NodeNames.check(homeRoomParentName);
		}
		Assert.isTrue(homeRoomQuota == null || homeRoomQuota >= 0, "'homeRoomQuota' must not be negative");
	}

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static CustomerSettingsRequest of() {
		return new CustomerSettingsRequest(null, null, null);
	}

}
