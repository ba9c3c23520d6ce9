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

package io.dracoonspring.event.webhook;

import org.jspecify.annotations.Nullable;

/**
 * How a delivery is answered: with a status, perhaps a header, and no body.
 *
 * @param outcome what became of it
 * @param probeAnswer the value of the header {@value #PROBE_HEADER}, {@code null} for
 * none
 */
public record WebhookReply(DeliveryOutcome outcome, @Nullable String probeAnswer) {

	/** Proves to the application that tries its public URL that it reached itself. */
	public static final String PROBE_HEADER = "X-Dracoon-Probe";

	static WebhookReply of(DeliveryOutcome outcome) {
		return new WebhookReply(outcome, null);
	}

	/**
	 * Return the HTTP status.
	 * @return the status
	 */
	public int status() {
		return this.outcome.status();
	}

}
