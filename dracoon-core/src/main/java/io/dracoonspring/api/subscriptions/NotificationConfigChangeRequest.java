// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import java.util.List;
import java.util.stream.LongStream;

import org.springframework.util.Assert;

/**
 * The new channels through which the user is notified of a type of event; schema
 * {@code NotificationConfigChangeRequest} of the API.
 *
 * @param channelIds the ids of the channels; none to end the notifications
 */
public record NotificationConfigChangeRequest(List<Long> channelIds) {

	public NotificationConfigChangeRequest {
		Assert.notNull(channelIds, "'channelIds' must not be null");
		channelIds = List.copyOf(channelIds);
	}

	/**
	 * Creates a request for notifications through some channels.
	 * @param channelIds the ids of the channels; none to end the notifications
	 * @return the request
	 */
	public static NotificationConfigChangeRequest of(long... channelIds) {
		return new NotificationConfigChangeRequest(LongStream.of(channelIds).boxed().toList());
	}

}
