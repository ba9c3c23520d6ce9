// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.groups;

import io.dracoonspring.api.FilterField;
import io.dracoonspring.api.roles.RoleName;

/**
 * The fields by which groups can be filtered.
 */
public final class GroupFilter {

	/** The name. */
	public static final FilterField.Containment<GroupFilter> NAME = FilterField.containment("name");

	/**
	 * A role; no group has {@link RoleName#USER} or {@link RoleName#GUEST_USER}.
	 */
	public static final FilterField.Equality<GroupFilter, RoleName> ROLE = FilterField.equality("hasRole");

	private GroupFilter() {
	}

}
