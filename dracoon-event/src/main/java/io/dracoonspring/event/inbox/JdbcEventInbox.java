// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;

import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.inbox.EventTable.StoredMessage;

/**
 * Stores events in a database, PostgreSQL or H2, which any number of instances share. The
 * scripts {@code schema-postgresql.sql} or {@code schema-h2.sql} beside this class create
 * the tables.
 * <p>
 * A message is published and marked as published in one transaction, which locks the row
 * of the message. The changes that listeners make in this transaction take effect exactly
 * once for each event. They are committed together with the new state of the message, or
 * not at all. Listeners take part in the transaction if they use the same transaction
 * manager on the same thread. The publication occupies a connection, but {@link #add} and
 * other instances do not wait for the publication.
 * <p>
 * Before the publication, a short transaction claims the message. It counts the attempt,
 * and already sets the due time of the next attempt. Therefore, if a listener ends the
 * whole process or the connection, other messages are published before this message is
 * tried again.
 * <p>
 * The inbox never joins a transaction of its caller. A caller with a transaction of the
 * same database, or a listener that adds a message, needs a second connection during the
 * call.
 * <p>
 * Messages are published roughly in the order in which they became due. Several threads,
 * several instances and failures change this order.
 * <p>
 * Each instance stores times by its own clock. If the clock of an instance is fast, other
 * instances publish its messages later by the difference. The reported waiting time is
 * wrong by the same difference. The clocks do not affect whether and how often a message
 * is published.
 * <p>
 * The data from the server is deleted as soon as the message is published or dropped. The
 * rest of the row is stored until {@link #forget}, in order to recognise the event if the
 * server reports it again.
 */
public final class JdbcEventInbox implements EventInbox {

	private static final int FORGET_AT_ONCE = 1000;

	private final EventTable table;

	private final InboxTransactions transactions;

	private final MatchingTolerance tolerance;

	private final Clock clock;

	/**
	 * Creates an inbox.
	 * @param jdbc the database
	 * @param transactionManager the manager of the transactions of the same database; it
	 * must be able to suspend them and to choose the isolation level
	 * @param tolerance the tolerated difference between the times of a webhook's message
	 * and a log entry of the same event; at least an hour applies to events that happen
	 * to an object only once
	 * @param clock the clock that provides the time
	 */
	public JdbcEventInbox(JdbcOperations jdbc, PlatformTransactionManager transactionManager, Duration tolerance,
			Clock clock) {
		this.table = new EventTable(jdbc);
		this.transactions = new InboxTransactions(transactionManager);
		this.tolerance = new MatchingTolerance(tolerance);
		this.clock = clock;
	}

	@Override
	public boolean add(EventMessage message) {
		try {
			return this.transactions.inbox(() -> addLocked(message));
		}
		catch (EventInboxException ex) {
			// handle a duplicate, which occurs if instances read different objects from
			// the same message and therefore take different locks
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
		Optional<String> counterpart = this.table.counterpart(message, this.tolerance.of(message));
		this.table.insert(message, this.clock.instant(), counterpart.orElse(null));
		return counterpart.isEmpty();
	}

	private boolean contains(String id) {
		return this.transactions.inbox(() -> this.table.contains(id));
	}

	@Override
	public boolean publishNext(EventPublisher publisher) {
		StoredMessage claimed;
		do {
			claimed = this.transactions.inbox(() -> this.table.claim(this.clock.instant()));
			if (claimed == null) {
				return false;
			}
		}
		while (!publish(claimed, publisher));
		return true;
	}

	private boolean publish(StoredMessage claimed, EventPublisher publisher) {
		EventMessage message = claimed.message();
		boolean published;
		try {
			if (message.type() == null && message.typeId() != null) {
				String type = publisher.typeName(message.typeId());
				if (type != null) {
					message = message.withType(type);
				}
			}
			EventMessage resolved = message;
			published = (resolved == claimed.message() || resolve(claimed, resolved))
					&& this.transactions.execute(() -> publishLocked(claimed, resolved, publisher));
		}
		catch (RuntimeException ex) {
			Instant dueAt = failed(claimed, ex);
			publisher.failed(message, claimed.attempts(), dueAt, ex);
			return true;
		}
		catch (Error ex) {
			failed(claimed, ex);
			throw ex;
		}
		if (published) {
			publisher.published(message, claimed.receivedAt());
		}
		return published;
	}

	private boolean resolve(StoredMessage claimed, EventMessage message) {
		// use a separate transaction, because other transactions must not wait for the
		// lock while listeners run
		return this.transactions.inbox(() -> {
			this.table.lock(message);
			if (!this.table.lock(claimed)) {
				return false;
			}
			this.table.resolve(claimed.seq(), message);
			Optional<String> counterpart = this.table.counterpart(message, this.tolerance.of(message));
			counterpart.ifPresent((id) -> this.table.drop(claimed.seq(), id, this.clock.instant()));
			return counterpart.isEmpty();
		});
	}

	private boolean publishLocked(StoredMessage claimed, EventMessage message, EventPublisher publisher) {
		if (!this.table.lock(claimed)) {
			return false;
		}
		publisher.publish(message);
		this.table.published(claimed.seq(), this.clock.instant());
		return true;
	}

	private @Nullable Instant failed(StoredMessage claimed, RuntimeException failure) {
		try {
			return putBack(claimed, failure);
		}
		catch (EventInboxException ex) {
			ex.addSuppressed(failure);
			throw ex;
		}
	}

	private void failed(StoredMessage claimed, Error failure) {
		try {
			putBack(claimed, failure);
		}
		catch (EventInboxException ex) {
			failure.addSuppressed(ex);
		}
	}

	private @Nullable Instant putBack(StoredMessage claimed, Throwable failure) {
		// compute the due time again, because the due time that the claim has set may
		// have passed
		Instant dueAt = claimed.dueAfter(this.clock.instant());
		return this.transactions.inbox(() -> this.table.failed(claimed, dueAt, failure)) ? dueAt : null;
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

}
