// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.roles;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * Several roles; schema {@code RoleList} of the API.
 *
 * @param items the entries
 */
@ExtensibleRecord
public record RoleList(List<Role> items) {

	public RoleList {
		items = WireLists.copyOf(items);
	}

}
