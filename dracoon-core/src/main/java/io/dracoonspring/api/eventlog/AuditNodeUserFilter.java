// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which rooms with their users can be filtered. An entry has to match all
 * conditions. Conditions for user names, first names and last names are an exception: an
 * entry has to match only one of these conditions.
 */
public final class AuditNodeUserFilter {

	/** The id of the room. */
	public static final FilterField.Equality<AuditNodeUserFilter, Long> NODE_ID = FilterField.equality("nodeId");

	/** The name of the room. */
	public static final FilterField.Text<AuditNodeUserFilter> NODE_NAME = FilterField.text("nodeName");

	/** The id of the parent room, 0 for the root. */
	public static final FilterField.Equality<AuditNodeUserFilter, Long> NODE_PARENT_ID = FilterField
		.equality("nodeParentId");

	/** The id of the user. */
	public static final FilterField.Equality<AuditNodeUserFilter, Long> USER_ID = FilterField.equality("userId");

	/** The user name. */
	public static final FilterField.Text<AuditNodeUserFilter> USER_NAME = FilterField.text("userName");

	/** The first name of the user. */
	public static final FilterField.Text<AuditNodeUserFilter> USER_FIRST_NAME = FilterField.text("userFirstName");

	/** The last name of the user. */
	public static final FilterField.Text<AuditNodeUserFilter> USER_LAST_NAME = FilterField.text("userLastName");

	/** Whether the user administers the room. */
	public static final FilterField.Equality<AuditNodeUserFilter, Boolean> PERMISSIONS_MANAGE = FilterField
		.equality("permissionsManage");

	/** Whether the content is encrypted. */
	public static final FilterField.Equality<AuditNodeUserFilter, Boolean> NODE_IS_ENCRYPTED = FilterField
		.equality("nodeIsEncrypted");

	/** Whether activities are logged. */
	public static final FilterField.Equality<AuditNodeUserFilter, Boolean> NODE_HAS_ACTIVITIES_LOG = FilterField
		.equality("nodeHasActivitiesLog");

	private AuditNodeUserFilter() {
	}

}
