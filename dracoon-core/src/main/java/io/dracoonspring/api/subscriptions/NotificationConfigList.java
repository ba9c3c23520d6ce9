// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * The channels for all kinds of events; schema {@code NotificationConfigList} of the API.
 *
 * @param items the entries
 */
@ExtensibleRecord
public record NotificationConfigList(List<NotificationConfig> items) {

	public NotificationConfigList {
		items = WireLists.copyOf(items);
	}

}
