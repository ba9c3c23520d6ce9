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
 * Warns of refused deliveries, once a minute and outcome at most: anybody can send them.
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
	 * Logs a refusal.
	 * @param outcome what became of the delivery
	 * @param reason more about it, nothing of the delivery itself; may be empty
	 */
	void refused(DeliveryOutcome outcome, String reason) {
		Instant now = this.clock.instant();
		Burst burst = Objects.requireNonNull(this.bursts.compute(outcome, (key, last) -> Burst.continued(last, now)));
		if (burst.isLogged()) {
			logger.warn(
					"A delivery to the webhook was refused with status {}: {}. {}({} others were refused since the "
							+ "last such message, the next one follows after a minute at the earliest)",
					outcome.status(), outcome.advice(), reason.isEmpty() ? "" : reason + ". ", burst.before());
		}
	}

	/**
	 * Refusals since one was logged.
	 *
	 * @param logged when that was
	 * @param refused how many there were since
	 * @param before how many there had been between that and the one logged before
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
