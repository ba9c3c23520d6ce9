// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.roles;

import io.dracoonspring.api.FilterField;
import io.dracoonspring.api.Selection;

/**
 * The fields by which the users of a role can be filtered.
 */
public final class RoleUserFilter {

	/** The first name, last name, user name or e-mail address. */
	public static final FilterField.Containment<RoleUserFilter> USER = FilterField.containment("user");

	/** Whether the user has the role; without this filter the server uses {@code YES}. */
	public static final FilterField.Equality<RoleUserFilter, Selection> IS_MEMBER = FilterField.equality("isMember");

	private RoleUserFilter() {
	}

}
