// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.webhooks;

import java.time.Duration;
import java.time.Instant;

import io.dracoonspring.emulator.state.EventType;

/**
 * An attempt to tell a webhook something.
 *
 * @param time when it began
 * @param webhookId to whom
 * @param type what happened
 * @param status the HTTP status of the answer, 0 if there was none
 * @param attempt the number of the attempt, from 1
 * @param duration how long it took
 */
public record Delivery(Instant time, long webhookId, EventType type, int status, int attempt, Duration duration) {

}
