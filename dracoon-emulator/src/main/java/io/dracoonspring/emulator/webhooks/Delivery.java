/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
