// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.webhooks;

import io.dracoonspring.api.SortField;

/**
 * The fields by which webhooks can be sorted.
 */
public enum WebhookSort implements SortField<WebhookSort> {

	/** The id. */
	ID("id"),

	/** The name. */
	NAME("name"),

	/** Whether it is enabled. */
	ENABLED("isEnabled"),

	/** The time of creation. */
	CREATED_AT("createdAt"),

	/** The time of the last change. */
	UPDATED_AT("updatedAt"),

	/** The time of expiration. */
	EXPIRATION("expiration");

	private final String wireName;

	WebhookSort(String wireName) {
		this.wireName = wireName;
	}

	@Override
	public String wireName() {
		return this.wireName;
	}

}
