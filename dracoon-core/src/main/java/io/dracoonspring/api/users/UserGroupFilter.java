// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import io.dracoonspring.api.FilterField;
import io.dracoonspring.api.Selection;

/**
 * The fields by which the groups of a user can be filtered.
 */
public final class UserGroupFilter {

	/** The name. */
	public static final FilterField.Containment<UserGroupFilter> NAME = FilterField.containment("name");

	/** Whether the user is a member; without this filter the server uses {@code YES}. */
	public static final FilterField.Equality<UserGroupFilter, Selection> IS_MEMBER = FilterField.equality("isMember");

	private UserGroupFilter() {
	}

}
