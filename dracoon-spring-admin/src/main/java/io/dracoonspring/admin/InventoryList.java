// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.List;

/**
 * An answer about rooms.
 *
 * @param <T> the type of the entries
 * @param entries the entries for the rooms that the account can read
 * @param unknown texts that name the rooms that the account cannot read. These rooms
 * could add entries
 */
public record InventoryList<T>(List<T> entries, List<String> unknown) {

	public InventoryList {
		entries = List.copyOf(entries);
		unknown = List.copyOf(unknown);
	}

}
