// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicapi;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * The OpenID Connect providers with which users can sign in; schema {@code
 * OpenIdAuthInfo} of the API.
 *
 * @param items the entries
 */
@ExtensibleRecord
public record OpenIdAuthInfo(List<OpenIdProvider> items) {

	public OpenIdAuthInfo {
		items = WireLists.copyOf(items);
	}

}
