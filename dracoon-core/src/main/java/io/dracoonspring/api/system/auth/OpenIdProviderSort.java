// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import io.dracoonspring.api.SortField;

/**
 * The fields by which OpenID Connect providers can be sorted. DRACOON Cloud only.
 */
public enum OpenIdProviderSort implements SortField<OpenIdProviderSort> {

	/** The name. */
	NAME("name"),

	/** Whether the provider comes with DRACOON. */
	IS_STANDARD("isStandard"),

	/** Whether users can sign in with the provider. */
	IS_ENABLED("isEnabled");

	private final String wireName;

	OpenIdProviderSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
