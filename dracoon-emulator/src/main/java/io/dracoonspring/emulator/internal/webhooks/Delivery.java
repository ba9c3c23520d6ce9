// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.webhooks;

import java.time.Duration;
import java.time.Instant;

import io.dracoonspring.emulator.internal.state.EventType;

/**
 * An attempt to send an event to a webhook.
 *
 * @param time the start of the attempt
 * @param webhookId the id of the webhook
 * @param type the type of the event
 * @param status the HTTP status of the response, 0 if there was no response
 * @param attempt the number of the attempt, from 1
 * @param duration the duration of the attempt
 */
public record Delivery(Instant time, long webhookId, EventType type, int status, int attempt, Duration duration) {

}
