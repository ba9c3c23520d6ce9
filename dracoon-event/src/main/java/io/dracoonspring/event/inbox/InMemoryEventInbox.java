// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.EventSource;
import io.dracoonspring.event.internal.RetryDelay;

/**
 * Stores events in memory. They are lost when the application ends. The inbox limits the
 * number of waiting messages. It also remembers a limited number of published messages,
 * in order to recognise messages that the server repeats.
 */
public final class InMemoryEventInbox implements EventInbox {

	/** The default limit of waiting messages. */
	public static final int DEFAULT_CAPACITY = 10_000;

	/** The default limit of remembered messages. */
	public static final int DEFAULT_REMEMBERED = 100_000;

	private static final Comparator<Entry> BY_TIME = Comparator.comparing(Entry::time)
		.thenComparingLong((entry) -> entry.number);

	private final MatchingTolerance tolerance;

	private final Clock clock;

	private final int capacity;

	private final int remembered;

	// guards all fields below and the entries; never held while listeners run
	private final Object lock = new Object();

	private final Map<String, Entry> known = new HashMap<>();

	/** Holds the entries without a counterpart, by source, type and object. */
	private final Map<Subject, NavigableSet<Entry>> unmatched = new HashMap<>();

	private final PriorityQueue<Entry> waiting = new PriorityQueue<>(
			Comparator.comparing((Entry entry) -> entry.dueAt).thenComparingLong((entry) -> entry.number));

	/** Holds published and dropped entries, the oldest first. */
	private final Deque<Entry> finished = new ArrayDeque<>();

	private final NavigableSet<Entry> unfinished = new TreeSet<>(Comparator.comparingLong((entry) -> entry.number));

	private long added;

	private long refused;

	private @Nullable Instant lastRefusal;

	/**
	 * Creates an inbox of the default size.
	 * @param tolerance the tolerated difference between the times of a webhook's message
	 * and a log entry of the same event; at least an hour applies to events that happen
	 * to an object only once
	 * @param clock the clock that provides the time
	 */
	public InMemoryEventInbox(Duration tolerance, Clock clock) {
		this(tolerance, clock, DEFAULT_CAPACITY, DEFAULT_REMEMBERED);
	}

	/**
	 * Creates an inbox.
	 * @param tolerance the tolerated difference between the times of a webhook's message
	 * and a log entry of the same event; at least an hour applies to events that happen
	 * to an object only once
	 * @param clock the clock that provides the time
	 * @param capacity the maximum number of waiting messages; further messages are
	 * rejected
	 * @param remembered the maximum number of published or dropped messages that are
	 * remembered; {@link #forget} can remove them earlier
	 */
	public InMemoryEventInbox(Duration tolerance, Clock clock, int capacity, int remembered) {
		Assert.isTrue(capacity > 0, "'capacity' must be positive");
		Assert.isTrue(remembered >= 0, "'remembered' must not be negative");
		this.tolerance = new MatchingTolerance(tolerance);
		this.clock = clock;
		this.capacity = capacity;
		this.remembered = remembered;
	}

	@Override
	public boolean add(EventMessage message) {
		Instant now = this.clock.instant();
		synchronized (this.lock) {
			if (this.known.containsKey(message.id())) {
				return false;
			}
			Entry entry = new Entry(message, this.added++, now);
			boolean matched = match(entry);
			if (!matched && this.unfinished.size() >= this.capacity) {
				this.refused++;
				this.lastRefusal = now;
				throw new EventInboxFullException("The inbox is full because " + this.capacity
						+ " events wait for publication. Check why listeners fail or are slow, or store events in a "
						+ "database");
			}
			this.known.put(message.id(), entry);
			if (matched) {
				finish(entry, now);
				return false;
			}
			findable(entry);
			this.unfinished.add(entry);
			this.waiting.add(entry);
			return true;
		}
	}

	@Override
	public boolean publishNext(EventPublisher publisher) {
		Entry entry;
		do {
			entry = take();
			if (entry == null) {
				return false;
			}
		}
		while (!publish(entry, publisher));
		return true;
	}

	private @Nullable Entry take() {
		Instant now = this.clock.instant();
		synchronized (this.lock) {
			Entry next = this.waiting.peek();
			return (next != null && !next.dueAt.isAfter(now)) ? this.waiting.poll() : null;
		}
	}

	private boolean publish(Entry entry, EventPublisher publisher) {
		EventMessage message = entry.message;
		try {
			if (message.type() == null && message.typeId() != null) {
				String type = publisher.typeName(message.typeId());
				if (type != null) {
					message = message.withType(type);
					if (!resolve(entry, message)) {
						// skip the message, because the event is already known
						return false;
					}
				}
			}
			publisher.publish(message);
		}
		catch (RuntimeException ex) {
			Instant dueAt = putBack(entry);
			publisher.failed(message, entry.attempts, dueAt, ex);
			return true;
		}
		catch (Error ex) {
			putBack(entry);
			throw ex;
		}
		finish(entry);
		publisher.published(message, entry.receivedAt);
		return true;
	}

	private boolean resolve(Entry entry, EventMessage message) {
		synchronized (this.lock) {
			entry.message = message;
			if (match(entry)) {
				finish(entry);
				return false;
			}
			findable(entry);
			return true;
		}
	}

	private Instant putBack(Entry entry) {
		Instant now = this.clock.instant();
		synchronized (this.lock) {
			entry.attempts++;
			entry.dueAt = now.plus(RetryDelay.MESSAGE.after(entry.attempts));
			this.waiting.add(entry);
			return entry.dueAt;
		}
	}

	private void finish(Entry entry) {
		Instant now = this.clock.instant();
		synchronized (this.lock) {
			this.unfinished.remove(entry);
			finish(entry, now);
		}
	}

	private void finish(Entry entry, Instant now) {
		entry.finishedAt = now;
		// discard the content, because no publication of the message follows
		entry.message = withoutContent(entry.message);
		this.finished.add(entry);
		if (this.finished.size() > this.remembered) {
			forgetOldest();
		}
	}

	private void forgetOldest() {
		Entry oldest = this.finished.remove();
		this.known.remove(oldest.message.id());
		notFindable(oldest);
	}

	private boolean match(Entry entry) {
		Subject subject = Subject.of(entry.message);
		NavigableSet<Entry> candidates = (subject != null) ? this.unmatched.get(subject.otherSource()) : null;
		if (candidates == null) {
			return false;
		}
		Entry counterpart = nearer(entry, candidates.floor(entry), candidates.ceiling(entry));
		if (counterpart == null || distance(entry, counterpart).compareTo(this.tolerance.of(entry.message)) > 0) {
			return false;
		}
		notFindable(counterpart);
		return true;
	}

	private void findable(Entry entry) {
		Subject subject = Subject.of(entry.message);
		if (subject != null) {
			this.unmatched.computeIfAbsent(subject, (key) -> new TreeSet<>(BY_TIME)).add(entry);
		}
	}

	private void notFindable(Entry entry) {
		Subject subject = Subject.of(entry.message);
		if (subject != null) {
			this.unmatched.computeIfPresent(subject, (key, entries) -> {
				entries.remove(entry);
				return entries.isEmpty() ? null : entries;
			});
		}
	}

	@Override
	public int forget(Instant before) {
		synchronized (this.lock) {
			int size = this.finished.size();
			while (!this.finished.isEmpty() && this.finished.element().finishedAt.isBefore(before)) {
				forgetOldest();
			}
			return size - this.finished.size();
		}
	}

	@Override
	public InboxStatus status() {
		synchronized (this.lock) {
			long failed = this.unfinished.stream().filter((entry) -> entry.attempts > 0).count();
			Instant oldest = this.unfinished.isEmpty() ? null : this.unfinished.first().receivedAt;
			return new InboxStatus(this.unfinished.size(), failed, oldest,
					new InboxCapacity(this.capacity, this.refused, this.lastRefusal));
		}
	}

	private static @Nullable Entry nearer(Entry entry, @Nullable Entry earlier, @Nullable Entry later) {
		if (earlier == null || later == null) {
			return (earlier != null) ? earlier : later;
		}
		return (distance(entry, later).compareTo(distance(entry, earlier)) < 0) ? later : earlier;
	}

	private static Duration distance(Entry entry, Entry other) {
		return Duration.between(entry.time(), other.time()).abs();
	}

	private static EventMessage withoutContent(EventMessage message) {
		return new EventMessage(message.id(), message.source(), message.type(), message.typeId(), message.objectId(),
				message.time(), "");
	}

	/**
	 * Identifies entries that can have the same counterparts. Two counterparts have the
	 * same type and object, but different sources.
	 */
	private record Subject(EventSource source, String type, long objectId) {

		static @Nullable Subject of(EventMessage message) {
			if (message.type() == null || message.objectId() == null) {
				return null;
			}
			return new Subject(message.source(), message.type(), message.objectId());
		}

		Subject otherSource() {
			return new Subject((this.source == EventSource.WEBHOOK) ? EventSource.EVENT_LOG : EventSource.WEBHOOK,
					this.type, this.objectId);
		}

	}

	private static final class Entry {

		private final long number;

		private final Instant receivedAt;

		private EventMessage message;

		private Instant dueAt;

		private Instant finishedAt;

		private int attempts;

		private Entry(EventMessage message, long number, Instant receivedAt) {
			this.message = message;
			this.number = number;
			this.receivedAt = receivedAt;
			this.dueAt = receivedAt;
			this.finishedAt = receivedAt;
		}

		Instant time() {
			// truncate the time to the precision of databases, so that this inbox matches
			// the same messages as an inbox in a database
			return this.message.time().truncatedTo(ChronoUnit.MILLIS);
		}

	}

}
