// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.webhooks;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * Types of events; schema {@code EventTypeList} of the API.
 *
 * @param items the entries
 */
@ExtensibleRecord
public record EventTypeList(List<EventType> items) {

	public EventTypeList {
		items = WireLists.copyOf(items);
	}

}
