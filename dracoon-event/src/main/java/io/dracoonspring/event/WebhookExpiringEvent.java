// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * A webhook will expire in 30, 20, 10 days or one day. Event type
 * {@code webhook.expiring}.
 *
 * @param details what, when, from where
 * @param webhook the webhook, as far as it is known
 */
public record WebhookExpiringEvent(EventDetails details, WebhookPayload webhook) implements DracoonEvent {

}
