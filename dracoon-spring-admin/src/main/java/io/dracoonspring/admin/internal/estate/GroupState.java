// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.estate;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.dracoonspring.admin.internal.notation.Property;

/**
 * The present state of a group.
 *
 * @param id the id, 0 for a group that a plan creates
 * @param expires whether the group has an expiry date. Its members then do not count as
 * administrators
 * @param properties the properties, see {@link Property}
 */
public record GroupState(long id, boolean expires, Map<String, String> properties) {

	public GroupState {
		properties = Collections.unmodifiableMap(new TreeMap<>(properties));
	}

	public GroupState with(Map<String, String> changed) {
		return new GroupState(this.id, this.expires, changed);
	}

	/** Returns the user names of the members. */
	List<String> members() {
		return this.properties.keySet()
			.stream()
			.filter((property) -> property.startsWith(Property.MEMBERS))
			.map(Property::entry)
			.toList();
	}

	public boolean hasMember(String userName) {
		return this.properties.containsKey(Property.MEMBERS + userName);
	}

}
