// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.NodeNames;

/**
 * Changes to a room; schema {@code UpdateRoomRequest} of the API. Components that are
 * {@code null} change nothing. An empty text removes {@code notes}.
 *
 * @param name the name
 * @param notes remarks, up to 255 characters
 * @param quota the quota of the room in bytes
 * @param timestampCreation when the original folder outside DRACOON was created, since
 * 4.22
 * @param timestampModification when the original folder outside DRACOON was last changed,
 * since 4.22
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateRoomRequest(@Nullable String name, @Nullable String notes, @Nullable Long quota,
		@Nullable Instant timestampCreation,
		@Nullable Instant timestampModification) implements UpdateRoomRequestBuilder.With {

	public UpdateRoomRequest {
		if (name != null) {
			NodeNames.check(name);
		}
	}

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateRoomRequest of() {
		return UpdateRoomRequestBuilder.builder().build();
	}

}
