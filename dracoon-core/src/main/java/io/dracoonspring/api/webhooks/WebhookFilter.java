// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.webhooks;

import java.time.LocalDate;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which webhooks can be filtered.
 */
public final class WebhookFilter {

	/** The id. */
	public static final FilterField.Choice<WebhookFilter, Long> ID = FilterField.choice("id");

	/** The name. */
	public static final FilterField.Text<WebhookFilter> NAME = FilterField.text("name");

	/** Whether it is enabled. */
	public static final FilterField.Equality<WebhookFilter, Boolean> ENABLED = FilterField.equality("isEnabled");

	/** The day of creation. */
	public static final FilterField.Order<WebhookFilter, LocalDate> CREATED_AT = FilterField.day("createdAt");

	/** The day of the last change. */
	public static final FilterField.Order<WebhookFilter, LocalDate> UPDATED_AT = FilterField.day("updatedAt");

	/** The day on which it expires. */
	public static final FilterField.ExactOrder<WebhookFilter, LocalDate> EXPIRATION = FilterField
		.exactDay("expiration");

	/** The HTTP status of the receiver after which the server disabled the webhook. */
	public static final FilterField.Equality<WebhookFilter, Integer> LAST_FAIL_STATUS = FilterField
		.equality("lastFailStatus");

	private WebhookFilter() {
	}

}
