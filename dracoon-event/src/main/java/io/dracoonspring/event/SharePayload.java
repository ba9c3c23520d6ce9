// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.BuildableRecord;
import io.dracoonspring.api.UserInfo;

/**
 * Describes the share of an event. The access key is omitted, because anyone who knows
 * the key can open the share. {@link EventDetails#json()} contains the key if the server
 * sends it. A value that the server does not report is {@code null}.
 *
 * @param id the id
 * @param name the name
 * @param nodeId the id of the node that a download share shares
 * @param targetId the id of the target room or folder of an upload share
 * @param expireAt the time of its expiry
 * @param createdAt the time of its creation
 * @param createdBy the user who created it
 */
@BuildableRecord
public record SharePayload(@Nullable Long id, @Nullable String name, @Nullable Long nodeId, @Nullable Long targetId,
		@Nullable Instant expireAt, @Nullable Instant createdAt, @Nullable UserInfo createdBy) {

	@Override
	public String toString() {
		return "SharePayload[id=" + this.id + "]";
	}

}
