// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.settings.DracoonCustomerSettings;
import io.dracoonspring.api.webhooks.EventType;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.event.webhook.RegistrationProblem;
import io.dracoonspring.event.webhook.RegistrationStatus;

/**
 * Registers this application for the events of the server. The registration creates the
 * webhooks of this application, assigns them to rooms, renews expiring webhooks, and
 * enables disabled webhooks.
 * <p>
 * There are up to two webhooks, because events of the administration and events of nodes
 * and shares need separate webhooks. The server tells for each event type which of the
 * two webhooks can report the type. The registration finds the webhooks of this
 * application by name and URL. It identifies the webhooks that this instance created by
 * their name and id. All other webhooks stay unchanged. No webhook is deleted when the
 * application ends, because other instances may continue. Types that are no longer wanted
 * are removed from a webhook. A webhook without any wanted type stays unchanged.
 * <p>
 * The account needs the role Config Manager, and must be an administrator of the rooms.
 * If a permission is missing, the registration reports this and completes the other
 * steps. Its methods block and are intended for the thread of
 * {@link WebhookRegistrationScheduler}.
 */
public final class WebhookRegistration {

	private static final Logger logger = LoggerFactory.getLogger(WebhookRegistration.class);

	private static final String CONFIG_MANAGER = "A user manager can give the service account the role Config Manager, "
			+ "or a config manager can create the webhooks";

	private final DracoonCustomerSettings settings;

	private final RegistrationOptions options;

	private final OwnWebhooks webhooks;

	private final WebhookReactivation revival;

	private final RoomAssignments assignments;

	private final Clock clock;

	private volatile @Nullable RegistrationStatus status;

	private List<RegistrationProblem> reported = List.of();

	/**
	 * Creates a registration that has done nothing yet.
	 * @param settings the adapter that manages webhooks
	 * @param rooms the adapter that assigns webhooks to rooms
	 * @param probe the probe that tells whether the URL leads to this application
	 * @param options the options that select the webhooks
	 * @param catchUp the consumer that starts a catch-up when events may have been
	 * missed; it receives the reason, and must not block
	 * @param clock the clock that provides the time
	 */
	public WebhookRegistration(DracoonCustomerSettings settings, DracoonRooms rooms, EndpointProbe probe,
			RegistrationOptions options, Consumer<String> catchUp, Clock clock) {
		this.settings = settings;
		this.options = options;
		this.webhooks = new OwnWebhooks(settings, options, clock);
		this.revival = new WebhookReactivation(this.webhooks, probe, options, catchUp, clock);
		this.assignments = new RoomAssignments(rooms, options);
		this.clock = clock;
	}

	/**
	 * Checks the webhooks and makes all due changes.
	 * @return the status; failed steps are among the problems
	 */
	public synchronized RegistrationStatus refresh() {
		List<RegistrationProblem> problems = new ArrayList<>();
		List<RegistrationStatus.Registered> registered = new ArrayList<>();
		Kinds kinds = kinds(problems);
		if (kinds != null) {
			keep(this.options.adminName(), kinds.admin(), registered, problems);
			keep(this.options.nodesName(), kinds.nodes(), registered, problems);
		}
		if (kinds != null && !kinds.nodes().isEmpty() && this.options.roomIds().isEmpty()) {
			problems.add(new RegistrationProblem("The webhook '" + this.options.nodesName()
					+ "' is assigned to no room by this application because no rooms are configured. It reports only events "
					+ "of rooms that it is assigned to: set 'dracoon.events.rooms'", false));
		}
		if (kinds == null || !kinds.nodes().isEmpty()) {
			this.options.roomIds().stream().sorted().forEach((roomId) -> assign(roomId, problems));
		}
		report(problems);
		RegistrationStatus status = new RegistrationStatus(this.clock.instant(), registered, problems);
		this.status = status;
		return status;
	}

	/**
	 * Returns the status of the last check.
	 * @return the status, {@code null} before the first check
	 */
	public @Nullable RegistrationStatus status() {
		return this.status;
	}

	/**
	 * Returns the time of the next attempt to enable a webhook.
	 * @return the time, {@code null} if no attempt is planned
	 */
	synchronized @Nullable Instant due() {
		return this.revival.due();
	}

	private @Nullable Kinds kinds(List<RegistrationProblem> problems) {
		try {
			List<EventType> types = this.settings.listWebhookEventTypes().collectList().blockOptional().orElseThrow();
			Kinds kinds = Kinds.of(types, this.options.eventTypes());
			if (!kinds.unknown().isEmpty()) {
				problems.add(new RegistrationProblem("The server offers no webhooks for the types " + kinds.unknown()
						+ ". Correct the configuration, or read the event log", false));
			}
			return kinds;
		}
		catch (DracoonException ex) {
			problems.add(RegistrationProblems.of("Could not manage the webhooks", CONFIG_MANAGER, ex));
			return null;
		}
	}

	private void keep(String name, Set<String> types, List<RegistrationStatus.Registered> registered,
			List<RegistrationProblem> problems) {
		if (types.isEmpty()) {
			return;
		}
		Webhook webhook = null;
		try {
			webhook = this.webhooks.keep(name, types);
			webhook = this.revival.revived(webhook, problems::add);
			webhook = this.webhooks.renewed(webhook);
		}
		catch (DracoonException ex) {
			problems.add(RegistrationProblems.of("Could not update the webhook '" + name + "'", CONFIG_MANAGER, ex));
		}
		if (webhook != null) {
			registered.add(new RegistrationStatus.Registered(webhook.id(), name, !WebhookReactivation.isOff(webhook),
					webhook.failStatus(), webhook.expireAt()));
		}
	}

	private void assign(long roomId, List<RegistrationProblem> problems) {
		String what = "Could not assign the webhook '" + this.options.nodesName() + "' to room " + roomId;
		try {
			if (!this.assignments.assign(roomId)) {
				problems.add(new RegistrationProblem(what + ": there is no such webhook", true));
			}
		}
		catch (DracoonException ex) {
			problems.add(RegistrationProblems.of(what, "An administrator of the room can assign it, "
					+ "or make the service account an administrator of the room", ex));
		}
	}

	private void report(List<RegistrationProblem> problems) {
		problems.stream()
			.filter((problem) -> !this.reported.contains(problem))
			.forEach((problem) -> logger.warn("{}", problem.message()));
		if (problems.isEmpty() && !this.reported.isEmpty()) {
			logger.info("All problems of the webhooks are resolved");
		}
		this.reported = List.copyOf(problems);
	}

	/**
	 * Divides the wanted event types between the webhooks.
	 *
	 * @param admin the types of the webhook for the administration
	 * @param nodes the types of the webhook for nodes and shares
	 * @param unknown the wanted types that no webhook can report
	 */
	private record Kinds(Set<String> admin, Set<String> nodes, Set<String> unknown) {

		static Kinds of(List<EventType> offered, Set<String> wanted) {
			Set<String> admin = new HashSet<>();
			Set<String> nodes = new HashSet<>();
			Set<String> unknown = new TreeSet<>(wanted);
			for (EventType type : offered) {
				if (wanted.isEmpty() || wanted.contains(type.name())) {
					if (Boolean.TRUE.equals(type.usableCustomerAdminWebhook())) {
						admin.add(type.name());
						unknown.remove(type.name());
					}
					else if (Boolean.TRUE.equals(type.usableNodeWebhook())) {
						nodes.add(type.name());
						unknown.remove(type.name());
					}
				}
			}
			return new Kinds(admin, nodes, unknown);
		}

	}

}
