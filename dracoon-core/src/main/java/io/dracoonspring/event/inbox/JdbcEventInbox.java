/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.event.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.Assert;

import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.inbox.EventTable.StoredMessage;

/**
 * An inbox in a database, PostgreSQL or H2, which any number of instances share. Its
 * tables are created by {@code schema-postgresql.sql} or {@code schema-h2.sql} beside
 * this class.
 * <p>
 * A message is taken, published and marked in one transaction. What the application does
 * in it with the same database, on the same thread, is done exactly once for each event:
 * it is committed together with the mark or not at all. While it works it holds a
 * connection, and nobody else waits for it: {@link #add} and other instances go on.
 * <p>
 * Messages are told about in the order in which they became due, roughly: several
 * threads, several instances and failures change it.
 * <p>
 * Times are those of each instance's clock. If clocks differ, a message that was received
 * by an instance whose clock is fast has to wait on the others for as long as theirs are
 * behind, and the time it is said to have waited is wrong by the difference. Nothing else
 * depends on them.
 * <p>
 * What the server sent is deleted as soon as it is published; the rest is kept until
 * {@link #forget}, to recognise the event when the server tells it again.
 */
public final class JdbcEventInbox implements EventInbox {

	private static final int FORGET_AT_ONCE = 1000;

	private final EventTable table;

	private final InboxTransactions transactions;

	private final Duration tolerance;

	private final Clock clock;

	/**
	 * Create an inbox.
	 * @param jdbc the database
	 * @param transactionManager makes transactions of the same database; must be able to
	 * suspend them and to choose the isolation level
	 * @param tolerance how far the times of a webhook's message and of an entry of the
	 * event log may be apart if they are the same event
	 * @param clock tells the time
	 */
	public JdbcEventInbox(JdbcOperations jdbc, PlatformTransactionManager transactionManager, Duration tolerance,
			Clock clock) {
		Assert.isTrue(!tolerance.isNegative(), "'tolerance' must not be negative");
		this.table = new EventTable(jdbc);
		this.transactions = new InboxTransactions(transactionManager);
		this.tolerance = tolerance;
		this.clock = clock;
	}

	@Override
	public boolean add(EventMessage message) {
		try {
			return this.transactions.inbox(() -> addLocked(message));
		}
		catch (EventInboxException ex) {
			// cannot happen while all instances agree on what the object is
			if (ex.getCause() instanceof DuplicateKeyException && contains(message.id())) {
				return false;
			}
			throw ex;
		}
	}

	private boolean addLocked(EventMessage message) {
		this.table.lock(message);
		if (this.table.contains(message.id())) {
			return false;
		}
		Optional<String> counterpart = this.table.counterpart(message, this.tolerance);
		this.table.insert(message, this.clock.instant(), counterpart.orElse(null));
		return counterpart.isEmpty();
	}

	private boolean contains(String id) {
		return this.transactions.inbox(() -> this.table.contains(id));
	}

	@Override
	public boolean publishNext(EventPublisher publisher) {
		Attempt attempt;
		do {
			attempt = new Attempt(publisher);
		}
		while (attempt.run() == Outcome.RESOLVED);
		return attempt.stored != null;
	}

	@Override
	public int forget(Instant before) {
		int total = 0;
		int forgotten;
		do {
			forgotten = this.transactions.inbox(() -> this.table.forget(before, FORGET_AT_ONCE));
			total += forgotten;
		}
		while (forgotten == FORGET_AT_ONCE);
		return total;
	}

	@Override
	public InboxStatus status() {
		return this.transactions.inbox(this.table::status);
	}

	private enum Outcome {

		/** No message was due. */
		NOTHING,

		/** The name of a type became known, or the message turned out to be known. */
		RESOLVED,

		/** A message was published. */
		PUBLISHED,

		/** A message could not be published. */
		FAILED

	}

	/**
	 * One transaction that takes a message, and what follows it.
	 */
	private final class Attempt {

		private final EventPublisher publisher;

		private @Nullable StoredMessage stored;

		private Attempt(EventPublisher publisher) {
			this.publisher = publisher;
		}

		Outcome run() {
			Outcome outcome;
			try {
				outcome = JdbcEventInbox.this.transactions.execute(this::takeAndPublish);
			}
			catch (RuntimeException | Error ex) {
				return failed(ex);
			}
			if (outcome == Outcome.PUBLISHED) {
				StoredMessage message = Objects.requireNonNull(this.stored);
				this.publisher.published(message.message(), message.receivedAt());
			}
			return outcome;
		}

		private Outcome takeAndPublish() {
			StoredMessage taken = JdbcEventInbox.this.table.take(JdbcEventInbox.this.clock.instant());
			this.stored = taken;
			if (taken == null) {
				return Outcome.NOTHING;
			}
			EventMessage message = taken.message();
			if (message.type() == null && message.typeId() != null) {
				String type = this.publisher.typeName(message.typeId());
				if (type != null) {
					// published by another transaction: the lock must not be held while
					// the application works
					resolve(taken.seq(), message.withType(type));
					return Outcome.RESOLVED;
				}
			}
			this.publisher.publish(message);
			JdbcEventInbox.this.table.published(taken.seq(), JdbcEventInbox.this.clock.instant());
			return Outcome.PUBLISHED;
		}

		private void resolve(long seq, EventMessage message) {
			EventTable table = JdbcEventInbox.this.table;
			table.lock(message);
			table.resolve(seq, Objects.requireNonNull(message.type()));
			table.counterpart(message, JdbcEventInbox.this.tolerance)
				.ifPresent((counterpart) -> table.drop(seq, counterpart, JdbcEventInbox.this.clock.instant()));
		}

		private Outcome failed(Throwable failure) {
			StoredMessage message = this.stored;
			if (message == null) {
				if (failure instanceof RuntimeException ex) {
					throw (ex instanceof EventInboxException) ? ex : InboxTransactions.translated(ex);
				}
				throw (Error) failure;
			}
			int attempts = message.attempts() + 1;
			Instant dueAt = JdbcEventInbox.this.clock.instant().plus(RetryDelay.MESSAGE.after(attempts));
			boolean counted;
			try {
				counted = JdbcEventInbox.this.transactions
					.inbox(() -> JdbcEventInbox.this.table.failed(message.seq(), attempts, dueAt, failure));
			}
			catch (EventInboxException ex) {
				// the attempt does not count then, and the message is due still
				if (failure instanceof Error error) {
					error.addSuppressed(ex);
					throw error;
				}
				ex.addSuppressed(failure);
				throw ex;
			}
			if (failure instanceof Error error) {
				throw error;
			}
			this.publisher.failed(message.message(), attempts, counted ? dueAt : null, failure);
			return Outcome.FAILED;
		}

	}

}
