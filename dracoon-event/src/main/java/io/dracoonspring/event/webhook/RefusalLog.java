// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs rejected deliveries, at most once a minute for each outcome, because any client
 * can send them.
 */
final class RefusalLog {

	private static final Logger logger = LoggerFactory.getLogger(WebhookReceiver.class);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private final Map<DeliveryOutcome, Burst> bursts = new ConcurrentHashMap<>();

	private final Clock clock;

	RefusalLog(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Logs a rejection.
	 * @param outcome the outcome of the delivery
	 * @param reason further details without content of the delivery; may be empty
	 */
	void refused(DeliveryOutcome outcome, String reason) {
		Instant now = this.clock.instant();
		Burst burst = Objects.requireNonNull(this.bursts.compute(outcome, (key, last) -> Burst.continued(last, now)));
		if (burst.isLogged()) {
			logger.warn(
					"A delivery to the webhook was rejected with status {}: {}. {}({} others were rejected since the "
							+ "last such message. The next message follows after a minute at the earliest)",
					outcome.status(), outcome.advice(), reason.isEmpty() ? "" : reason + ". ", burst.before());
		}
	}

	/**
	 * Counts rejections since the last logged rejection.
	 *
	 * @param logged the time of the last logged rejection
	 * @param refused the number of rejections since then
	 * @param before the number of rejections between the last two logged rejections
	 */
	private record Burst(Instant logged, long refused, long before) {

		static Burst continued(@Nullable Burst last, Instant now) {
			if (last == null || !now.isBefore(last.logged().plus(PAUSE))) {
				return new Burst(now, 0, (last != null) ? last.refused() : 0);
			}
			return new Burst(last.logged(), last.refused() + 1, last.before());
		}

		boolean isLogged() {
			return this.refused == 0;
		}

	}

}
