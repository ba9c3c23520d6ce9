// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.settings;

import org.springframework.util.Assert;

/**
 * Turns a channel of notifications on or off; schema {@code
 * NotificationChannelActivationRequest} of the API.
 *
 * @param channelId the id of the channel
 * @param isEnabled whether it is to be on
 */
public record NotificationChannelActivationRequest(Integer channelId, Boolean isEnabled) {

	public NotificationChannelActivationRequest {
		Assert.notNull(channelId, "'channelId' must not be null");
		Assert.notNull(isEnabled, "'isEnabled' must not be null");
	}

}
