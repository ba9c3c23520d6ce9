// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which sign-ins of clients can be filtered.
 */
public final class OAuthAuthorizationFilter {

	/** Whether the client is one of DRACOON's own clients. */
	public static final FilterField.Equality<OAuthAuthorizationFilter, Boolean> STANDARD = FilterField
		.equality("isStandard");

	private OAuthAuthorizationFilter() {
	}

}
