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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of refused deliveries, once a minute and outcome at most: anybody can send them.
 */
final class RefusalLog {

	private static final Logger logger = LoggerFactory.getLogger(WebhookReceiver.class);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private final Map<DeliveryOutcome, Instant> logged = new ConcurrentHashMap<>();

	private final Clock clock;

	RefusalLog(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Log a refusal.
	 * @param outcome what became of the delivery
	 * @param reason more about it, nothing of the delivery itself; may be empty
	 */
	void refused(DeliveryOutcome outcome, String reason) {
		if (isDue(outcome)) {
			logger.warn("A delivery to the webhook was refused with status {}: {}. {}(Not told again for a minute)",
					outcome.status(), outcome.advice(), reason.isEmpty() ? "" : reason + ". ");
		}
	}

	private boolean isDue(DeliveryOutcome outcome) {
		Instant now = this.clock.instant();
		Instant last = this.logged.putIfAbsent(outcome, now);
		return last == null || (!now.isBefore(last.plus(PAUSE)) && this.logged.replace(outcome, last, now));
	}

}
