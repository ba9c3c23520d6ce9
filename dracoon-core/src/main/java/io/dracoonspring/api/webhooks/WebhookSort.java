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

	/** Whether it is on. */
	ENABLED("isEnabled"),

	/** When it was created. */
	CREATED_AT("createdAt"),

	/** When it was last changed. */
	UPDATED_AT("updatedAt"),

	/** When it expires. */
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
