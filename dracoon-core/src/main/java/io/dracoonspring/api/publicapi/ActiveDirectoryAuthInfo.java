// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicapi;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * The Active Directories with which users can sign in; schema
 * {@code ActiveDirectoryAuthInfo} of the API.
 *
 * @param items the entries
 */
@ExtensibleRecord
public record ActiveDirectoryAuthInfo(List<ActiveDirectory> items) {

	public ActiveDirectoryAuthInfo {
		items = WireLists.copyOf(items);
	}

}
