// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which OpenID Connect providers can be filtered. DRACOON Cloud only.
 */
public final class OpenIdProviderFilter {

	/** Whether the provider comes with DRACOON. */
	public static final FilterField.Equality<OpenIdProviderFilter, Boolean> IS_STANDARD = FilterField
		.equality("isStandard");

	/** Whether users can sign in with the provider. */
	public static final FilterField.Equality<OpenIdProviderFilter, Boolean> IS_ENABLED = FilterField
		.equality("isEnabled");

	private OpenIdProviderFilter() {
	}

}
