// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import java.util.List;

import io.dracoonspring.api.WireLists;

/**
 * Through which channels the user is told about which events; schema {@code
 * NotificationConfigList} of the API.
 *
 * @param items the entries
 */
public record NotificationConfigList(List<NotificationConfig> items) {

	public NotificationConfigList {
		items = WireLists.copyOf(items);
	}

}
