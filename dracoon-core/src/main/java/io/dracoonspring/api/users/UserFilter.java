// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import java.time.LocalDate;

import io.dracoonspring.api.FilterField;
import io.dracoonspring.api.roles.RoleName;

/**
 * The fields by which users can be filtered. An entry has to match one of the conditions
 * for first and last names, and all other conditions.
 */
public final class UserFilter {

	/** The e-mail address. */
	public static final FilterField.Text<UserFilter> EMAIL = FilterField.text("email");

	/** The user name. */
	public static final FilterField.Text<UserFilter> USER_NAME = FilterField.text("userName");

	/** The first name. */
	public static final FilterField.Containment<UserFilter> FIRST_NAME = FilterField.containment("firstName");

	/** The last name. */
	public static final FilterField.Containment<UserFilter> LAST_NAME = FilterField.containment("lastName");

	/** Whether the user is locked out. */
	public static final FilterField.Equality<UserFilter, Boolean> IS_LOCKED = FilterField.equality("isLocked");

	/**
	 * Whether {@link #ROLE} includes roles that the user has as a member of groups; the
	 * server's default is {@code false}.
	 */
	public static final FilterField.Equality<UserFilter, Boolean> EFFECTIVE_ROLES = FilterField
		.equality("effectiveRoles");

	/** The day of creation. */
	public static final FilterField.Order<UserFilter, LocalDate> CREATED_AT = FilterField.day("createdAt");

	/** The telephone number. */
	public static final FilterField.Equality<UserFilter, String> PHONE = FilterField.equality("phone");

	/** Whether the user has a key pair. */
	public static final FilterField.Equality<UserFilter, Boolean> IS_ENCRYPTION_ENABLED = FilterField
		.equality("isEncryptionEnabled");

	/**
	 * A role that was granted to the user directly. If {@link #EFFECTIVE_ROLES} is
	 * {@code true}, roles of the groups of the user count, too.
	 */
	public static final FilterField.Inequality<UserFilter, RoleName> ROLE = FilterField.inequality("hasRole");

	private UserFilter() {
	}

}
