// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.roles;

import io.dracoonspring.api.FilterField;
import io.dracoonspring.api.Selection;

/**
 * The fields by which the groups of a role can be filtered.
 */
public final class RoleGroupFilter {

	/**
	 * Whether the group has the role; without this filter the server uses {@code YES}.
	 */
	public static final FilterField.Equality<RoleGroupFilter, Selection> IS_MEMBER = FilterField.equality("isMember");

	/** The name. */
	public static final FilterField.Containment<RoleGroupFilter> NAME = FilterField.containment("name");

	private RoleGroupFilter() {
	}

}
