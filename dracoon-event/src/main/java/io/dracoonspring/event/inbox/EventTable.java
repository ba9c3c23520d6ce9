// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.EventSource;
import io.dracoonspring.event.internal.RetryDelay;

/**
 * Accesses the tables of the inbox. All methods run in the transaction of the caller. The
 * row of a message is locked during its publication, and no other transaction can change
 * the row in this time. If two messages report the same event, the second message is
 * dropped. Only the row of the dropped message refers to the other message, because that
 * row may be locked.
 */
final class EventTable {

	/** Limits times to the range that all databases can store. */
	private static final Instant MIN_TIME = Instant.parse("1000-01-01T00:00:00Z");

	private static final Instant MAX_TIME = Instant.parse("9999-12-31T23:59:59.999Z");

	/** The number of lock rows in the schema. */
	private static final int LOCKS = 64;

	private static final int MAX_ERROR_LENGTH = 250;

	private final JdbcOperations jdbc;

	EventTable(JdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	void lock(EventMessage message) {
		// wait until no other transaction adds or matches messages about the same object.
		// Usually the lock also prevents two rows with the same id, because deliveries of
		// the same message name the same object
		Object key = (message.objectId() != null) ? message.objectId() : message.id();
		int number = Math.floorMod(key.hashCode(), LOCKS);
		if (this.jdbc.queryForList("select id from dracoon_event_lock where id = ? for update", Integer.class, number)
			.isEmpty()) {
			throw new EventInboxException("Row " + number + " of the table dracoon_event_lock is missing. Run "
					+ "classpath:io/dracoonspring/event/inbox/schema-postgresql.sql (or schema-h2.sql) again");
		}
	}

	boolean contains(String id) {
		return !this.jdbc.queryForList("select seq from dracoon_event where id = ?", Long.class, id).isEmpty();
	}

	Optional<String> counterpart(EventMessage message, Duration tolerance) {
		if (message.type() == null || message.objectId() == null) {
			return Optional.empty();
		}
		String candidates = "select id, event_time from dracoon_event e where object_id = ? and type = ? "
				+ "and source <> ? and state <> 'dropped' "
				+ "and not exists (select 1 from dracoon_event d where d.counterpart = e.id) ";
		// find the nearest message before and the nearest message after this message that
		// have no counterpart
		Instant time = storable(message.time());
		List<Candidate> found = this.jdbc.query(
				"(" + candidates + "and event_time between ? and ? order by event_time desc, seq limit 1) union all ("
						+ candidates + "and event_time between ? and ? order by event_time, seq limit 1)",
				(row, number) -> new Candidate(string(row, "id"), instant(row, "event_time")), message.objectId(),
				message.type(), message.source().name(), timestamp(time.minus(tolerance)), timestamp(time),
				message.objectId(), message.type(), message.source().name(), timestamp(time),
				timestamp(time.plus(tolerance)));
		return found.stream()
			.min(Comparator.comparing((candidate) -> Duration.between(candidate.time(), time).abs()))
			.map(Candidate::id);
	}

	void insert(EventMessage message, Instant now, @Nullable String counterpart) {
		boolean dropped = counterpart != null;
		this.jdbc.update(
				"insert into dracoon_event (id, source, type, type_id, object_id, event_time, json, received_at, "
						+ "state, counterpart, due_at, finished_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				message.id(), message.source().name(), message.type(), message.typeId(), message.objectId(),
				timestamp(storable(message.time())), dropped ? null : storable(message.json()), timestamp(now),
				dropped ? "dropped" : "waiting", counterpart, timestamp(now), dropped ? timestamp(now) : null);
	}

	@Nullable StoredMessage claim(Instant now) {
		StoredMessage due = first(this.jdbc.query(
				"select seq, id, source, type, type_id, object_id, event_time, json, received_at, attempts "
						+ "from dracoon_event where state = 'waiting' and due_at <= ? "
						+ "order by due_at, seq limit 1 for update skip locked",
				(row, number) -> message(row), timestamp(now)));
		if (due == null) {
			return null;
		}
		StoredMessage claimed = due.claimed();
		this.jdbc.update("update dracoon_event set attempts = ?, due_at = ? where seq = ?", claimed.attempts(),
				timestamp(claimed.dueAfter(now)), claimed.seq());
		return claimed;
	}

	boolean lock(StoredMessage claimed) {
		// a claim expires. Return false if the message was claimed again, because this
		// instance was delayed or the clocks of the instances differ. The statement waits
		// for other transactions with this row, and finds no row with the former number
		// of attempts
		return !this.jdbc
			.queryForList("select seq from dracoon_event where seq = ? and state = 'waiting' and attempts = ? "
					+ "for update", Long.class, claimed.seq(), claimed.attempts())
			.isEmpty();
	}

	void resolve(long seq, EventMessage message) {
		this.jdbc.update("update dracoon_event set type = ? where seq = ?", message.type(), seq);
	}

	void drop(long seq, String counterpart, Instant now) {
		this.jdbc.update("update dracoon_event set state = 'dropped', counterpart = ?, finished_at = ?, json = null "
				+ "where seq = ?", counterpart, timestamp(now), seq);
	}

	void published(long seq, Instant now) {
		this.jdbc.update("update dracoon_event set state = 'published', finished_at = ?, json = null, error = null "
				+ "where seq = ?", timestamp(now), seq);
	}

	boolean failed(StoredMessage claimed, Instant dueAt, Throwable failure) {
		String error = failure.getClass().getName();
		return this.jdbc.update(
				"update dracoon_event set due_at = ?, error = ? where seq = ? and state = 'waiting' and attempts = ?",
				timestamp(dueAt), error.substring(0, Math.min(error.length(), MAX_ERROR_LENGTH)), claimed.seq(),
				claimed.attempts()) > 0;
	}

	int forget(Instant before, int limit) {
		List<Object[]> old = this.jdbc.query(
				"select seq from dracoon_event where state <> 'waiting' and finished_at < ? "
						+ "order by finished_at limit ? for update skip locked",
				(row, number) -> new Object[] { row.getLong(1) }, timestamp(before), limit);
		this.jdbc.batchUpdate("delete from dracoon_event where seq = ?", old);
		return old.size();
	}

	InboxStatus status() {
		return Objects.requireNonNull(this.jdbc.queryForObject(
				"select count(*), count(error), min(received_at) " + "from dracoon_event where state = 'waiting'",
				(row, number) -> new InboxStatus(row.getLong(1), row.getLong(2),
						toInstant(row.getObject(3, OffsetDateTime.class)))));
	}

	private static StoredMessage message(ResultSet row) throws SQLException {
		EventMessage message = new EventMessage(string(row, "id"), EventSource.valueOf(string(row, "source")),
				row.getString("type"), row.getObject("type_id", Long.class), row.getObject("object_id", Long.class),
				instant(row, "event_time"), string(row, "json"));
		return new StoredMessage(row.getLong("seq"), message, instant(row, "received_at"), row.getInt("attempts"));
	}

	private static String string(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getString(column), column);
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(toInstant(row.getObject(column, OffsetDateTime.class)), column);
	}

	private static @Nullable Instant toInstant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

	static OffsetDateTime timestamp(Instant time) {
		return time.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
	}

	private static Instant storable(Instant time) {
		// limit the time, because the server may send any number
		if (time.isBefore(MIN_TIME)) {
			return MIN_TIME;
		}
		return time.isAfter(MAX_TIME) ? MAX_TIME : time;
	}

	private static String storable(String json) {
		// replace the NUL character, which PostgreSQL does not store, by its JSON escape
		// sequence
		return json.replace("\0", "\\u0000");
	}

	private static <T> @Nullable T first(List<T> list) {
		return list.isEmpty() ? null : list.get(0);
	}

	/**
	 * Represents a message in the table.
	 *
	 * @param seq the key of the row
	 * @param receivedAt the time at which the message was received
	 * @param attempts the number of claims for publication
	 */
	record StoredMessage(long seq, EventMessage message, Instant receivedAt, int attempts) {

		StoredMessage claimed() {
			return new StoredMessage(this.seq, this.message, this.receivedAt, this.attempts + 1);
		}

		Instant dueAfter(Instant failure) {
			return failure.plus(RetryDelay.MESSAGE.after(this.attempts));
		}

	}

	private record Candidate(String id, Instant time) {

	}

}
