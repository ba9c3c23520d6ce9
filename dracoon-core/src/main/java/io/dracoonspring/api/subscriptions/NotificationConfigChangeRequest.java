// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import java.util.List;

import org.springframework.util.Assert;

/**
 * Through which channels the user wants to be told about an event; schema {@code
 * NotificationConfigChangeRequest} of the API.
 *
 * @param channelIds the ids of the channels; none to hear nothing any more
 */
public record NotificationConfigChangeRequest(List<Integer> channelIds) {

	public NotificationConfigChangeRequest {
		Assert.notNull(channelIds, "'channelIds' must not be null");
		channelIds = List.copyOf(channelIds);
	}

	/**
	 * Creates a request to be told through some channels.
	 * @param channelIds the ids of the channels; none to hear nothing any more
	 * @return the request
	 */
	public static NotificationConfigChangeRequest of(Integer... channelIds) {
		return new NotificationConfigChangeRequest(List.of(channelIds));
	}

}
