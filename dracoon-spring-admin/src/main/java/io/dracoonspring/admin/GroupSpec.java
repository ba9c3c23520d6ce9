// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.Map;
import java.util.Set;

/**
 * The description of a group.
 *
 * @param location the file and the line
 * @param name the name
 * @param properties the described properties, see {@link Property}
 * @param exclusive the prefixes of the lists that are complete
 * @param absent whether the group is not to exist
 * @param deletable whether a plan may delete the group
 */
record GroupSpec(String location, String name, Map<String, String> properties, Set<String> exclusive, boolean absent,
		boolean deletable) {

	GroupSpec {
		properties = Map.copyOf(properties);
		exclusive = Set.copyOf(exclusive);
	}

}
