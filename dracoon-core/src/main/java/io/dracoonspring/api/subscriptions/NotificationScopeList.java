// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * The subjects of notifications; schema {@code NotificationScopeList} of the API.
 *
 * @param items the entries
 */
@ExtensibleRecord
public record NotificationScopeList(List<NotificationScope> items) {

	public NotificationScopeList {
		items = WireLists.copyOf(items);
	}

}
