// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.event.webhook.RegistrationProblem;

/**
 * Tries to enable webhooks that the server or an administrator disabled, at increasing
 * intervals. This class enables a webhook only if the URL of the webhook leads to this
 * application. Only one thread may use an instance at a time.
 */
final class WebhookReactivation {

	private static final Logger logger = LoggerFactory.getLogger(WebhookReactivation.class);

	private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

	private static final Duration LAST_PAUSE = Duration.ofHours(1);

	private final OwnWebhooks webhooks;

	private final EndpointProbe probe;

	private final RegistrationOptions options;

	private final Consumer<String> catchUp;

	private final Clock clock;

	/** Holds the latest attempts, by the ids of webhooks. */
	private final Map<Long, Attempt> attempts = new HashMap<>();

	WebhookReactivation(OwnWebhooks webhooks, EndpointProbe probe, RegistrationOptions options,
			Consumer<String> catchUp, Clock clock) {
		this.webhooks = webhooks;
		this.probe = probe;
		this.options = options;
		this.catchUp = catchUp;
		this.clock = clock;
	}

	/**
	 * Enables a disabled webhook if an attempt is due.
	 * @param webhook the webhook
	 * @param problems the consumer of the problem if the webhook remains disabled
	 * @return the updated webhook
	 */
	Webhook revived(Webhook webhook, Consumer<RegistrationProblem> problems) {
		Instant now = this.clock.instant();
		Attempt last = this.attempts.get(webhook.id());
		if (!isOff(webhook)) {
			if (last != null && now.isAfter(last.time().plus(LAST_PAUSE))) {
				this.attempts.remove(webhook.id());
			}
			return webhook;
		}
		if (last != null && now.isBefore(last.next())) {
			problems.accept(problem(webhook, "The next attempt follows at " + last.next()));
			return webhook;
		}
		this.attempts.put(webhook.id(), Attempt.after(last, now));
		if (!this.probe.reaches(this.options.url())) {
			problems
				.accept(problem(webhook, "It remains disabled because this application does not respond at its URL: "
						+ "check that the public URL leads to the receiver and that proxies allow POST requests"));
			return webhook;
		}
		Webhook revived = this.webhooks.switchedOn(webhook);
		logger.info("Webhook {} '{}' has been enabled again", webhook.id(), webhook.name());
		this.catchUp.accept("webhook switched on again");
		return revived;
	}

	/**
	 * Returns the time of the next attempt.
	 * @return the time, {@code null} if no attempt is planned
	 */
	@Nullable Instant due() {
		return this.attempts.values()
			.stream()
			.map(Attempt::next)
			.filter((next) -> next.isAfter(this.clock.instant()))
			.min(Instant::compareTo)
			.orElse(null);
	}

	static boolean isOff(Webhook webhook) {
		return Boolean.FALSE.equals(webhook.isEnabled()) || webhook.failStatus() != null;
	}

	private static RegistrationProblem problem(Webhook webhook, String what) {
		String reason = " is disabled";
		if (webhook.failStatus() != null) {
			reason = " was disabled by the server because the receiver " + ((webhook.failStatus() > 0)
					? "responded with status " + webhook.failStatus() : "did not respond");
		}
		return new RegistrationProblem("Webhook '" + webhook.name() + "'" + reason + ". " + what, true);
	}

	/**
	 * Records an attempt to enable a webhook.
	 *
	 * @param time the time of the attempt
	 * @param pause the time until the next attempt
	 */
	private record Attempt(Instant time, Duration pause) {

		static Attempt after(@Nullable Attempt last, Instant now) {
			Duration pause = (last != null) ? last.pause().multipliedBy(2) : FIRST_PAUSE;
			return new Attempt(now, (pause.compareTo(LAST_PAUSE) < 0) ? pause : LAST_PAUSE);
		}

		Instant next() {
			return this.time.plus(this.pause);
		}

	}

}
