// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A room with only one administrator, or with none. If the only administrator leaves, no
 * user can manage the room.
 *
 * @param room the path of the room
 * @param user the user name, {@code null} if no administrator of the room counts, see
 * {@link DracoonInventory#lastAdministrators()}
 */
public record LastAdministrator(String room, @Nullable String user) {

	/**
	 * Writes entries as CSV.
	 * @param entries the entries
	 * @return the CSV with a header, one line for each entry
	 */
	public static String toCsv(List<LastAdministrator> entries) {
		return InventoryCsv.of(List.of("room", "user"), entries, LastAdministrator::room, LastAdministrator::user);
	}

}
