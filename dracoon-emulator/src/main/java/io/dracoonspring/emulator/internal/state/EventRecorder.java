// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.dracoonspring.emulator.internal.config.Configuration;

/**
 * Records events for the event log, for reports and for the event lists of rooms, and
 * publishes them to webhooks. Code that changes the state records the event inside
 * {@link EmulatorState#access}. It records the event of a deletion before the deletion,
 * when the object still exists.
 */
public final class EventRecorder {

	private static final int CAPACITY = 100_000;

	private final Clock clock;

	private final Configuration configuration;

	private final Deque<Event> events = new ArrayDeque<>();

	private final Map<Long, Event.Origin> origins = new HashMap<>();

	private transient List<Consumer<Event>> listeners = new ArrayList<>();

	private long lastId;

	EventRecorder(Clock clock, Configuration configuration) {
		this.clock = clock;
		this.configuration = configuration;
	}

	/**
	 * Records a successful action.
	 * @param userId the id of the acting user, {@link Users#EXTERNAL_ID} for users
	 * without an account
	 * @param subjects the affected objects, at most two
	 */
	public Event record(EventType type, long userId, Event.Subject... subjects) {
		return record(type, userId, List.of(subjects), List.of());
	}

	/**
	 * Records a successful action.
	 * @param userId the id of the acting user, {@link Users#EXTERNAL_ID} for users
	 * without an account
	 * @param subjects the affected objects, at most two
	 * @param attributes further details, at most three; never a secret
	 */
	public Event record(EventType type, long userId, List<Event.Subject> subjects, List<String> attributes) {
		return add(new Event(++this.lastId, this.clock.instant(), type, true, userId, this.origins.get(userId),
				subjects, attributes));
	}

	/**
	 * Records a failed action.
	 * @param userId the id of the acting user
	 * @param subjects the affected objects, at most two
	 */
	public Event recordFailure(EventType type, long userId, Event.Subject... subjects) {
		return add(new Event(++this.lastId, this.clock.instant(), type, false, userId, this.origins.get(userId),
				List.of(subjects), List.of()));
	}

	private Event add(Event event) {
		if (this.configuration.eventLog().enabled()) {
			if (this.events.size() == CAPACITY) {
				this.events.removeFirst();
			}
			this.events.addLast(event);
		}
		this.listeners.forEach((listener) -> listener.accept(event));
		return event;
	}

	/**
	 * Records the origin of a user's calls. Later events of the user contain this origin.
	 */
	public void seen(long userId, Event.Origin origin) {
		this.origins.put(userId, origin);
	}

	/**
	 * Adds a listener that receives every event.
	 * @param listener the listener, called inside {@link EmulatorState#access}; it must
	 * not block
	 */
	public void onEvent(Consumer<Event> listener) {
		this.listeners.add(listener);
	}

	void forgetListeners() {
		this.listeners = new ArrayList<>();
	}

	/** Returns the newest events of the event log, at most 100,000, oldest first. */
	public List<Event> all() {
		return List.copyOf(this.events);
	}

}
