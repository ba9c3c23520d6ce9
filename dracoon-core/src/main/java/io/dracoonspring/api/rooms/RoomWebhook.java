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

package io.dracoonspring.api.rooms;

import java.util.Objects;

import io.dracoonspring.api.webhooks.Webhook;

/**
 * A webhook that is or could be told what happens in a room; schema {@code RoomWebhook}
 * of the API.
 *
 * @param webhook the webhook
 * @param isAssigned whether it is told
 */
public record RoomWebhook(Webhook webhook, Boolean isAssigned) {

	/**
	 * What tells entries of a list apart: the webhook, or the entry itself where the
	 * answer lacks what it has to contain.
	 */
	Object identity() {
		return (this.webhook != null) ? Objects.requireNonNullElse(this.webhook.id(), this) : this;
	}

}
