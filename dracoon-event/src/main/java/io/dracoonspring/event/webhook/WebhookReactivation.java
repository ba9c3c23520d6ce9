// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

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

/**
 * Switches webhooks on again that the server switched off, each time later, and only if
 * the URL leads to this application. Used by one thread at a time.
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

	/** The latest attempts, by the ids of webhooks. */
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
	 * Switches a webhook on if it is off and an attempt is due.
	 * @param webhook the webhook
	 * @param problems is told if it stays off
	 * @return the webhook as it is now
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
			problems.accept(problem(webhook, "It will be tried again at " + last.next()));
			return webhook;
		}
		this.attempts.put(webhook.id(), Attempt.after(last, now));
		if (!this.probe.reaches(this.options.url())) {
			problems.accept(problem(webhook, "It stays off because its URL is not answered by this application: "
					+ "check that the public URL leads to the receiver and that proxies let POST pass"));
			return webhook;
		}
		Webhook revived = this.webhooks.switchedOn(webhook);
		logger.info("Webhook {} '{}' has been switched on again", webhook.id(), webhook.name());
		this.catchUp.accept("webhook switched on again");
		return revived;
	}

	/**
	 * Returns when the next attempt is due.
	 * @return the time, {@code null} if all webhooks are on
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
		String reason = " is switched off";
		if (webhook.failStatus() != null) {
			reason = " was switched off by the server, because the receiver "
					+ ((webhook.failStatus() > 0) ? "answered with status " + webhook.failStatus() : "did not answer");
		}
		return new RegistrationProblem("Webhook '" + webhook.name() + "'" + reason + ". " + what, true);
	}

	/**
	 * An attempt to switch a webhook on.
	 *
	 * @param time when it was made
	 * @param pause how long to wait before the next one
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
