// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which values of the user's profile can be filtered.
 */
public final class ProfileAttributeFilter {

	/** The key. */
	public static final FilterField.Prefix<ProfileAttributeFilter> KEY = FilterField.prefix("key");

	/** The value. */
	public static final FilterField.Prefix<ProfileAttributeFilter> VALUE = FilterField.prefix("value");

	private ProfileAttributeFilter() {
	}

}
