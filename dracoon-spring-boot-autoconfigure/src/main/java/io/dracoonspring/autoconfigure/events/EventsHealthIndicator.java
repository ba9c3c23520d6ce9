// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

import io.dracoonspring.Dracoon;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.inbox.InboxCapacity;
import io.dracoonspring.event.inbox.InboxStatus;
import io.dracoonspring.event.log.EventLogStatus;
import io.dracoonspring.event.log.OperationsCheck;
import io.dracoonspring.event.setup.DracoonEvents;
import io.dracoonspring.event.webhook.RegistrationProblem;
import io.dracoonspring.event.webhook.RegistrationStatus;

/**
 * Reports whether the inbox accepts events, how many events wait, and which problems
 * delay events. A problem such as a missing permission of the account is shown as a
 * detail and does not change the status, because all other work continues.
 */
class EventsHealthIndicator extends AbstractHealthIndicator {

	/** The smallest offset of the clock that is reported as a problem. */
	private static final Duration TOLERABLE_OFFSET = Duration.ofMinutes(1);

	/** The time after a refusal during which the inbox still counts as full. */
	private static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);

	private final Clock clock = Clock.systemUTC();

	private final Dracoon dracoon;

	private final EventInbox inbox;

	private final DracoonEvents events;

	EventsHealthIndicator(Dracoon dracoon, EventInbox inbox, DracoonEvents events) {
		super("Could not read the state of the inbox of DRACOON events");
		this.dracoon = dracoon;
		this.inbox = inbox;
		this.events = events;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		InboxStatus status = this.inbox.status();
		builder.up().withDetail("waiting", status.waiting()).withDetail("failed", status.failed());
		builder.withDetail("lagSeconds", status.age(this.clock).toSeconds());
		if (status.oldest() != null) {
			builder.withDetail("oldest", status.oldest());
		}
		List<String> problems = new ArrayList<>();
		if (status.capacity() != null) {
			capacity(builder, status.waiting(), status.capacity(), problems);
		}
		this.events.typeNamesProblem().ifPresent(problems::add);
		clock(problems);
		EventLogStatus log = this.events.logStatus();
		if (log != null) {
			log(builder, log, problems);
		}
		RegistrationStatus registration = this.events.registrationStatus();
		if (registration != null) {
			webhooks(builder, registration, problems);
		}
		if (!problems.isEmpty()) {
			builder.withDetail("problems", problems);
		}
	}

	private void capacity(Health.Builder builder, long waiting, InboxCapacity capacity, List<String> problems) {
		builder.withDetail("capacity", capacity.limit()).withDetail("refused", capacity.refused());
		Instant refused = capacity.lastRefusal();
		if (waiting >= capacity.limit()
				|| (refused != null && this.clock.instant().isBefore(refused.plus(AFTER_REFUSAL)))) {
			builder.outOfService();
			problems.add("The inbox is full and refuses deliveries, because events arrive faster than listeners "
					+ "process them: raise 'dracoon.events.capacity' or 'dracoon.events.concurrency', or "
					+ "keep events in a database");
		}
	}

	private void clock(List<String> problems) {
		Duration offset = this.dracoon.activity().clockOffset();
		if (offset != null && offset.abs().compareTo(TOLERABLE_OFFSET) >= 0) {
			problems.add("The clock of this machine is " + offset.abs().toSeconds() + " s "
					+ (offset.isNegative() ? "ahead of" : "behind") + " the server's: synchronize it");
		}
	}

	private void log(Health.Builder builder, EventLogStatus status, List<String> problems) {
		if (status.lastSuccess() != null) {
			builder.withDetail("logReadAt", status.lastSuccess());
		}
		if (status.lastResult() != null) {
			builder.withDetail("catchUp", status.lastResult().available() ? "AVAILABLE" : "NOT_AVAILABLE");
			problems.addAll(status.lastResult().problems());
		}
		if (status.failuresInARow() > 0 && status.failure() != null) {
			problems.add("The event log could not be read " + status.failuresInARow() + " times in a row ("
					+ status.failure().getSimpleName() + ")");
		}
		OperationsCheck check = this.events.operationsCheck();
		if (check != null && !check.isComplete()) {
			problems.add("The event log has no operation for these types of events: " + check.missingTypes()
					+ "; these configured operations do not exist: " + check.unknownOperations());
		}
	}

	private static void webhooks(Health.Builder builder, RegistrationStatus status, List<String> problems) {
		builder.withDetail("webhooks", status.webhooks());
		status.problems().stream().map(RegistrationProblem::message).forEach(problems::add);
	}

}
