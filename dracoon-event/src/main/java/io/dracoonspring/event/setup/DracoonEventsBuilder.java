// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.setup;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.WebClient;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.event.EventReader;
import io.dracoonspring.event.inbox.Checkpoints;
import io.dracoonspring.event.inbox.EventDispatchListener;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.inbox.InMemoryCheckpoints;
import io.dracoonspring.event.inbox.InMemoryEventInbox;
import io.dracoonspring.event.internal.inbox.EventDispatchSettings;
import io.dracoonspring.event.internal.inbox.EventDispatcher;
import io.dracoonspring.event.internal.log.CatchUpOptions;
import io.dracoonspring.event.internal.log.EventLogCatchUp;
import io.dracoonspring.event.internal.log.EventLogPoller;
import io.dracoonspring.event.internal.webhook.EventTypeNames;
import io.dracoonspring.event.internal.webhook.HttpEndpointProbe;
import io.dracoonspring.event.internal.webhook.RegistrationOptions;
import io.dracoonspring.event.internal.webhook.WebhookRegistration;
import io.dracoonspring.event.internal.webhook.WebhookRegistrationScheduler;
import io.dracoonspring.event.log.CatchUpResult;
import io.dracoonspring.event.log.EventLogListener;
import io.dracoonspring.event.webhook.DeliveryOutcome;
import io.dracoonspring.event.webhook.WebhookDeliveryListener;
import io.dracoonspring.event.webhook.WebhookLimits;
import io.dracoonspring.event.webhook.WebhookReceiver;

/**
 * Builds {@link DracoonEvents}. Without further calls, nothing is received. Call
 * {@link #webhooks}, {@link #eventLog} or both.
 */
public final class DracoonEventsBuilder {

	private final Dracoon client;

	private final Clock clock = Clock.systemUTC();

	private EventInbox inbox = new InMemoryEventInbox(Duration.ofMinutes(1), this.clock);

	private Checkpoints checkpoints = new InMemoryCheckpoints();

	private @Nullable Consumer<Object> publisher;

	private Set<String> types = Set.of();

	private Set<Long> rooms = Set.of();

	private Map<Long, String> typeNames = Map.of();

	private EventDispatchSettings dispatch = EventDispatchSettings.defaults();

	private EventDispatchListener dispatchListener = new EventDispatchListener() {
	};

	private @Nullable Supplier<List<Secret>> secrets;

	private WebhookLimits limits = WebhookLimits.defaults();

	private WebhookDeliveryListener deliveryListener = (outcome) -> {
	};

	private @Nullable RegistrationOptions registration;

	private @Nullable WebClient probe;

	private Duration checkInterval = WebhookRegistrationScheduler.DEFAULT_DELAY;

	private @Nullable Duration logInterval;

	private CatchUpOptions log = CatchUpOptions.defaults();

	private final List<EventLogListener> logListeners = new ArrayList<>();

	DracoonEventsBuilder(Dracoon client) {
		Assert.notNull(client, "'client' must not be null");
		this.client = client;
	}

	/**
	 * Sets the stores. By default the stores are in memory.
	 * @param inbox the inbox that stores events until they are published
	 * @param checkpoints the store of the position in the event log
	 * @return this builder
	 */
	public DracoonEventsBuilder store(EventInbox inbox, Checkpoints checkpoints) {
		this.inbox = inbox;
		this.checkpoints = checkpoints;
		return this;
	}

	/**
	 * Sets the publisher. There is no default.
	 * @param publisher the consumer that publishes an event, for example
	 * {@code ApplicationEventPublisher::publishEvent}; if the consumer throws an
	 * exception, the message returns to the inbox
	 * @return this builder
	 */
	public DracoonEventsBuilder publisher(Consumer<Object> publisher) {
		this.publisher = publisher;
		return this;
	}

	/**
	 * Sets the wanted types of events. By default all are wanted.
	 * @param types the names; empty for all
	 * @return this builder
	 */
	public DracoonEventsBuilder types(Set<String> types) {
		this.types = Set.copyOf(types);
		return this;
	}

	/**
	 * Sets the rooms whose events are wanted. By default the event log of all rooms is
	 * read, and the webhooks are assigned to no room.
	 * @param rooms the ids of the rooms
	 * @return this builder
	 */
	public DracoonEventsBuilder rooms(Set<Long> rooms) {
		this.rooms = Set.copyOf(rooms);
		return this;
	}

	/**
	 * Sets names of event types, for accounts that have no permission to request the
	 * names from the server. By default the names are requested from the server.
	 * @param typeNames the map from the number of an event type, as in messages of
	 * webhooks, to its name
	 * @return this builder
	 */
	public DracoonEventsBuilder typeNames(Map<Long, String> typeNames) {
		this.typeNames = Map.copyOf(typeNames);
		return this;
	}

	/**
	 * Sets how events are published. By default one event is published at a time, the
	 * inbox is checked every second, and published events are remembered for seven days.
	 * @param concurrency the number of events that are published at the same time; with
	 * more than one, the order of events can change
	 * @param pollInterval the interval at which the inbox is checked for messages from
	 * other instances and for messages whose publication failed
	 * @param retention the time for which published messages are remembered, so that the
	 * inbox recognises a message that the server reports again
	 * @return this builder
	 */
	public DracoonEventsBuilder publication(int concurrency, Duration pollInterval, Duration retention) {
		this.dispatch = new EventDispatchSettings(concurrency, pollInterval, retention);
		return this;
	}

	/**
	 * Sets the observer of the publication.
	 * @param listener the observer
	 * @return this builder
	 */
	public DracoonEventsBuilder dispatchListener(EventDispatchListener listener) {
		this.dispatchListener = listener;
		return this;
	}

	/**
	 * Receives webhooks.
	 * @param secrets the supplier of the valid secrets, called for each delivery. The
	 * supplier returns one secret, or two while the secret is being changed. If it
	 * returns none, all deliveries are rejected. The supplier can block
	 * @param limits the limits of deliveries
	 * @param listener the observer of the outcomes of deliveries
	 * @return this builder
	 */
	public DracoonEventsBuilder webhooks(Supplier<List<Secret>> secrets, WebhookLimits limits,
			WebhookDeliveryListener listener) {
		this.secrets = secrets;
		this.limits = limits;
		this.deliveryListener = listener;
		return this;
	}

	/**
	 * Registers the webhooks, and keeps them enabled.
	 * @param url the URL at which the server reaches this application
	 * @param name the prefix of the names of the webhooks, up to 144 characters
	 * @param secret the secret for the signatures of the server
	 * @param probe the client that sends requests to the URL, to check that it leads to
	 * this application; it must not follow redirects, and must not add secrets that the
	 * URL must not receive, such as an access token
	 * @return this builder
	 * @throws IllegalArgumentException if the URL or the name cannot be used
	 */
	public DracoonEventsBuilder registration(URI url, String name, Secret secret, WebClient probe) {
		this.registration = RegistrationOptions.of(url, name, secret);
		this.probe = probe;
		return this;
	}

	/**
	 * Sets how often the registered webhooks are checked. The default is five minutes.
	 * @param interval the time from a check to the next one
	 * @return this builder
	 */
	public DracoonEventsBuilder checkInterval(Duration interval) {
		this.checkInterval = interval;
		return this;
	}

	/**
	 * Reads the event log.
	 * @param interval the time from the end of a reading to the next one
	 * @param overlap how far before the latest entry of the previous reading the next one
	 * begins, because the server may log entries late
	 * @param settling the minimum age of entries, so that a message of a webhook arrives
	 * before its log entry is read; zero without webhooks
	 * @return this builder
	 */
	public DracoonEventsBuilder eventLog(Duration interval, Duration overlap, Duration settling) {
		this.logInterval = interval;
		this.log = this.log.withOverlap(overlap).withSettling(settling);
		return this;
	}

	/**
	 * Adds operations of the event log to the known operations, or changes known
	 * operations.
	 * @param operations the map from names of operations, as the server lists them, to
	 * names of event types, such as {@code file.created}; an empty type means that the
	 * operation is not an event
	 * @return this builder
	 * @throws IllegalArgumentException if the name of an operation contains neither
	 * letters nor digits
	 */
	public DracoonEventsBuilder operations(Map<String, String> operations) {
		this.log = this.log.withOperations(this.log.operations().with(operations));
		return this;
	}

	/**
	 * Adds an observer of the readings of the event log.
	 * @param listener the observer
	 * @return this builder
	 */
	public DracoonEventsBuilder logListener(EventLogListener listener) {
		this.logListeners.add(listener);
		return this;
	}

	/**
	 * Builds the {@code DracoonEvents}. No thread runs before
	 * {@link DracoonEvents#start()}.
	 * @return the new {@code DracoonEvents}, not yet started
	 */
	public DracoonEvents build() {
		return new DracoonEvents(this);
	}

	EventTypeNames names() {
		return new EventTypeNames(this.client.customerSettings(), this.typeNames, this.clock);
	}

	EventDispatcher dispatcher(EventTypeNames names) {
		Assert.state(this.publisher != null, "There is no publisher of events: set 'publisher'");
		return new EventDispatcher(this.inbox, new EventReader()::read, names::get, this.publisher, this.dispatch,
				this.dispatchListener, this.clock);
	}

	@Nullable EventLogCatchUp catchUp() {
		if (this.logInterval == null) {
			return null;
		}
		return new EventLogCatchUp(this.client.eventLog(), this.client.rooms(), this.client.nodes(), this.inbox,
				this.checkpoints, this.log.withEventTypes(this.types).withRoomIds(this.rooms),
				this.client.serverClock());
	}

	@Nullable EventLogPoller poller(@Nullable EventLogCatchUp catchUp, EventDispatcher dispatcher) {
		if (catchUp == null || this.logInterval == null) {
			return null;
		}
		EventLogPoller poller = new EventLogPoller(catchUp, this.logInterval, this.clock);
		poller.addListener(new EventLogListener() {

			@Override
			public void runEnded(CatchUpResult result, Duration duration, String reason) {
				if (result.added() > 0) {
					dispatcher.wakeUp();
				}
			}
		});
		this.logListeners.forEach(poller::addListener);
		return poller;
	}

	@Nullable WebhookReceiver receiver(EventTypeNames names, EventDispatcher dispatcher, @Nullable EventLogPoller poller) {
		if (this.secrets == null) {
			return null;
		}
		WebhookDeliveryListener listener = this.deliveryListener;
		return new WebhookReceiver(this.inbox, names::cached, this.secrets, (outcome) -> {
			if (outcome == DeliveryOutcome.ACCEPTED) {
				dispatcher.wakeUp();
			}
			if (outcome == DeliveryOutcome.UNAVAILABLE && poller != null) {
				poller.catchUpNow("a delivery could not be stored");
			}
			listener.delivered(outcome);
		}, this.client.serverClock(), this.limits);
	}

	@Nullable WebhookRegistration registration(@Nullable EventLogPoller poller) {
		if (this.registration == null || this.probe == null) {
			return null;
		}
		Consumer<String> catchUp = (poller != null) ? poller::catchUpNow : (reason) -> {
		};
		return new WebhookRegistration(this.client.customerSettings(), this.client.rooms(),
				new HttpEndpointProbe(this.probe, this.registration.secret()),
				this.registration.withEventTypes(this.types).withRoomIds(this.rooms), catchUp, this.clock);
	}

	@Nullable WebhookRegistrationScheduler scheduler(@Nullable WebhookRegistration registration) {
		return (registration != null) ? new WebhookRegistrationScheduler(registration, this.checkInterval, this.clock)
				: null;
	}

}
