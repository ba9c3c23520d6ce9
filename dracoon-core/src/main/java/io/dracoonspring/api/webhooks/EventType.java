// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.webhooks;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A type of event and the webhooks that can receive it; schema {@code EventType} of the
 * API. The available types depend on the version of the server: see
 * {@code listWebhookEventTypes} of {@code DracoonCustomerSettings}.
 *
 * @param id the id, which the messages to webhooks contain
 * @param name the name, such as {@code user.created}
 * @param usableCustomerAdminWebhook whether a webhook for the administration of the
 * customer can receive the event
 * @param usableNodeWebhook whether a webhook for nodes can receive the event
 * @param usablePushNotification whether push notifications can report the event
 * @param usableTenantWebhook whether a webhook that {@code DracoonProvisioning} manages
 * for the tenant can receive the event
 */
@ExtensibleRecord
public record EventType(long id, String name, Boolean usableCustomerAdminWebhook, Boolean usableNodeWebhook,
		Boolean usablePushNotification, Boolean usableTenantWebhook) {

}
