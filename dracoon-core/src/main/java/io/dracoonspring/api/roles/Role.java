// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.roles;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * A role that users and groups can have; schema {@code Role} of the API.
 *
 * @param id the id
 * @param name the name
 * @param description the purpose
 * @param items the rights of the role
 */
@ExtensibleRecord
public record Role(long id, String name, String description, List<Right> items) {

	public Role {
		items = WireLists.copyOf(items);
	}

}
