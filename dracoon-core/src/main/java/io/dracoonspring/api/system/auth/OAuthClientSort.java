// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import io.dracoonspring.api.SortField;

/**
 * The fields by which OAuth clients can be sorted.
 */
public enum OAuthClientSort implements SortField<OAuthClientSort> {

	/** The name. */
	CLIENT_NAME("clientName"),

	/** Whether the client comes with DRACOON. */
	IS_STANDARD("isStandard"),

	/** Whether the client is external. */
	IS_EXTERNAL("isExternal"),

	/** Whether the client can be used. */
	IS_ENABLED("isEnabled");

	private final String wireName;

	OAuthClientSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
