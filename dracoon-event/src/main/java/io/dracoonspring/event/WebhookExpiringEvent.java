// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports that a webhook will expire in 30, 20 or 10 days, or in one day. Event type
 * {@code webhook.expiring}.
 *
 * @param details the type, the time and the source of the event
 * @param webhook the webhook with the values that the server reports
 */
@ExtensibleRecord
public record WebhookExpiringEvent(EventDetails details, WebhookPayload webhook) implements DracoonEvent {

}
