// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import io.dracoonspring.api.SortField;

/**
 * The fields by which approvals and sign-ins of clients can be sorted.
 */
public enum OAuthGrantSort implements SortField<OAuthGrantSort> {

	/** The name of the client. */
	CLIENT_NAME("clientName");

	private final String wireName;

	OAuthGrantSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
