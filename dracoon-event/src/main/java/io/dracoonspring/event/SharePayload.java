// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.UserInfo;

/**
 * A share that something happened to. The access key is left out on purpose, because it
 * opens the share; if the server tells it, it stands in {@link EventDetails#json()}.
 *
 * @param id the id
 * @param name the name
 * @param nodeId the id of the node that is shared by a download share
 * @param targetId the id of the room or folder that an upload share fills
 * @param expireAt when it expires
 * @param createdAt when it was created
 * @param createdBy who created it
 */
@ExtensibleRecord
public record SharePayload(@Nullable Long id, @Nullable String name, @Nullable Long nodeId, @Nullable Long targetId,
		@Nullable Instant expireAt, @Nullable Instant createdAt, @Nullable UserInfo createdBy) {

	@Override
	public String toString() {
		return "SharePayload[id=" + this.id + "]";
	}

}
