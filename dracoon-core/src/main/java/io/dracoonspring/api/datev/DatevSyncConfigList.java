// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.datev;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * Lists the rooms that are linked with DATEV; schema {@code DatevSyncConfigList} of the
 * API.
 *
 * @param items the entries
 */
@ExtensibleRecord
public record DatevSyncConfigList(List<DatevSyncConfig> items) {

	public DatevSyncConfigList {
		items = WireLists.copyOf(items);
	}

}
