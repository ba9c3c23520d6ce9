// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.settings;

import org.springframework.util.Assert;

/**
 * Enables or disables a notification channel; schema
 * {@code NotificationChannelActivationRequest} of the API.
 *
 * @param channelId the id of the channel
 * @param isEnabled whether to enable it
 */
public record NotificationChannelActivationRequest(long channelId, Boolean isEnabled) {

	public NotificationChannelActivationRequest {
		Assert.notNull(isEnabled, "'isEnabled' must not be null");
	}

}
