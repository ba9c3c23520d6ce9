// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which OAuth clients can be filtered.
 */
public final class OAuthClientFilter {

	/** Whether the client comes with DRACOON. */
	public static final FilterField.Equality<OAuthClientFilter, Boolean> IS_STANDARD = FilterField
		.equality("isStandard");

	/** Whether the client is external. */
	public static final FilterField.Equality<OAuthClientFilter, Boolean> IS_EXTERNAL = FilterField
		.equality("isExternal");

	/** Whether the client can be used. */
	public static final FilterField.Equality<OAuthClientFilter, Boolean> IS_ENABLED = FilterField.equality("isEnabled");

	private OAuthClientFilter() {
	}

}
