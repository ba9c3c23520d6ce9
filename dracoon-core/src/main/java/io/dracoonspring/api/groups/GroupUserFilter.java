// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.groups;

import io.dracoonspring.api.FilterField;
import io.dracoonspring.api.Selection;

/**
 * The fields by which the users of a group can be filtered.
 */
public final class GroupUserFilter {

	/** The first name, last name, user name or e-mail address. */
	public static final FilterField.Containment<GroupUserFilter> USER = FilterField.containment("user");

	/** Whether the user is a member; without this filter the server uses {@code YES}. */
	public static final FilterField.Equality<GroupUserFilter, Selection> IS_MEMBER = FilterField.equality("isMember");

	private GroupUserFilter() {
	}

}
