// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.datev;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * Lists the files of a link with DATEV; schema {@code DatevSyncFileList} of the API.
 *
 * @param items the entries
 */
@ExtensibleRecord
public record DatevSyncFileList(List<DatevSyncFile> items) {

	public DatevSyncFileList {
		items = WireLists.copyOf(items);
	}

}
