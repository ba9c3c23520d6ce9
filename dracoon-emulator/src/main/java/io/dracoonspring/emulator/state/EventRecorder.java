// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.dracoonspring.emulator.config.Configuration;

/**
 * Remembers what happened, for the event log, the events of rooms and reports, and tells
 * webhooks. Events are recorded where the state changes, inside
 * {@link EmulatorState#access}; those of a deletion just before it.
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
	 * Record that something was done.
	 * @param userId by whom, {@link Users#EXTERNAL_ID} for those without an account
	 * @param subjects to what, at most two
	 */
	public Event record(EventType type, long userId, Event.Subject... subjects) {
		return record(type, userId, List.of(subjects), List.of());
	}

	/**
	 * Record that something was done.
	 * @param userId by whom, {@link Users#EXTERNAL_ID} for those without an account
	 * @param subjects to what, at most two
	 * @param attributes what else is to be told, at most three; never a secret
	 */
	public Event record(EventType type, long userId, List<Event.Subject> subjects, List<String> attributes) {
		return add(new Event(++this.lastId, this.clock.instant(), type, true, userId, this.origins.get(userId),
				subjects, attributes));
	}

	/**
	 * Records that something failed.
	 * @param userId who tried
	 * @param subjects to what, at most two
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
	 * Remember from where a user calls; it is part of the user's events from now on.
	 */
	public void seen(long userId, Event.Origin origin) {
		this.origins.put(userId, origin);
	}

	/**
	 * Sets somebody to be told of every event.
	 * @param listener the listener, called inside {@link EmulatorState#access}: it must
	 * not block
	 */
	public void onEvent(Consumer<Event> listener) {
		this.listeners.add(listener);
	}

	void forgetListeners() {
		this.listeners = new ArrayList<>();
	}

	/**
	 * Returns what happened.
	 * @return up to 100,000 events, oldest first
	 */
	public List<Event> all() {
		return List.copyOf(this.events);
	}

}
