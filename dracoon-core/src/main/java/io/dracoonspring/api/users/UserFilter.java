// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import java.time.LocalDate;

import io.dracoonspring.api.FilterField;
import io.dracoonspring.api.roles.RoleName;

/**
 * The fields by which users can be filtered. All conditions have to match, except that of
 * several among first and last name one is enough.
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
	 * Whether {@link #ROLE} looks at roles that come with groups, too; the server takes
	 * {@code false} if it is missing.
	 */
	public static final FilterField.Equality<UserFilter, Boolean> EFFECTIVE_ROLES = FilterField
		.equality("effectiveRoles");

	/** When it was created. */
	public static final FilterField.Order<UserFilter, LocalDate> CREATED_AT = FilterField.day("createdAt");

	/** The telephone number. */
	public static final FilterField.Equality<UserFilter, String> PHONE = FilterField.equality("phone");

	/** Whether the user has a key pair. */
	public static final FilterField.Equality<UserFilter, Boolean> IS_ENCRYPTION_ENABLED = FilterField
		.equality("isEncryptionEnabled");

	/** A role, directly unless {@link #EFFECTIVE_ROLES} says otherwise. */
	public static final FilterField.Inequality<UserFilter, RoleName> ROLE = FilterField.inequality("hasRole");

	private UserFilter() {
	}

}
