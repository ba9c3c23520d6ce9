// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * The channels through which the user is notified of a type of event; schema
 * {@code NotificationConfig} of the API.
 *
 * @param id the id
 * @param eventTypeName the name of the type of event
 * @param scopeId the id of the scope, see
 * {@code DracoonSubscriptions.listNotificationScopes}
 * @param channelIds the ids of the channels; none if the user is not notified
 */
@ExtensibleRecord
public record NotificationConfig(long id, String eventTypeName, long scopeId, List<Long> channelIds) {

	public NotificationConfig {
		channelIds = WireLists.copyOf(channelIds);
	}

}
