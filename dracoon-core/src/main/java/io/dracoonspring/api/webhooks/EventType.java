// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.webhooks;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Something that can happen, and what may be told about it; schema {@code EventType} of
 * the API. Which there are depends on the version of the server: see {@code
 * listWebhookEventTypes} of {@code DracoonSettings}.
 *
 * @param id the id, which messages carry
 * @param name the name, such as {@code user.created}
 * @param usableCustomerAdminWebhook whether a webhook about the administration of the
 * customer can have it
 * @param usableNodeWebhook whether a webhook about nodes can have it
 * @param usablePushNotification whether it can be pushed
 * @param usableTenantWebhook whether a webhook of the tenant can have it
 */
@ExtensibleRecord
public record EventType(Integer id, String name, Boolean usableCustomerAdminWebhook, Boolean usableNodeWebhook,
		Boolean usablePushNotification, Boolean usableTenantWebhook) {

}
