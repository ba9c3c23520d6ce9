// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * All connections to Active Directories; schema {@code ActiveDirectoryConfigList} of the
 * API.
 *
 * @param items the connections
 */
@ExtensibleRecord
public record ActiveDirectoryConfigList(List<ActiveDirectoryConfig> items) {

	public ActiveDirectoryConfigList {
		items = WireLists.copyOf(items);
	}

}
