// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * Channels through which users are notified; schema {@code NotificationChannelList} of
 * the API.
 *
 * @param items the entries
 */
@ExtensibleRecord
public record NotificationChannelList(List<NotificationChannel> items) {

	public NotificationChannelList {
		items = WireLists.copyOf(items);
	}

}
