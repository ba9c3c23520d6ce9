// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import reactor.core.publisher.Flux;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.eventlog.LogEvent;
import io.dracoonspring.api.eventlog.LogEventQuery;
import io.dracoonspring.api.eventlog.LogEventSort;

/**
 * Reads the event log of the customer, the oldest entry first: what is not before the
 * beginning of a stretch of time, and before its end. The end is at the latest the second
 * in which the reader was opened first, by the clock of the server, so that pages stand
 * still while they are read. Entries that are logged late for a time before it are not
 * seen. Needs the role Log Auditor; otherwise reading fails with an
 * {@code ItemStreamException} whose cause is the refusal.
 * <p>
 * The key to restart is the entry that was read last, under
 * {@code EventLogItemReader.time} in milliseconds since 1970, and
 * {@code EventLogItemReader.id} in the execution context of the step, with the end under
 * {@code EventLogItemReader.until} in seconds since 1970. Entries of the same millisecond
 * are read in the order of their ids, so that none is lost or comes twice. In memory are
 * a page of entries and those of one millisecond. Blocks; for one thread.
 */
public class EventLogItemReader extends KeyedItemReader<LogEvent> {

	private static final String UNTIL = "until";

	/** How far pages go before the log is listed from a later time. */
	private static final int STRETCH = 10_000;

	private final Dracoon client;

	private final LogEventQuery query;

	private final Clock clock;

	private Instant until = Instant.MIN;

	/**
	 * Creates a reader.
	 * @param client the client
	 * @param query which entries: {@code dateStart} is the beginning, {@code null} for
	 * that of the log, {@code dateEnd} the end, {@code null} for now, and is read to the
	 * full second; the limit is the size of the pages, and there is neither an order nor
	 * an offset
	 */
	public EventLogItemReader(Dracoon client, LogEventQuery query) {
		this(client, query, client.serverClock(), STRETCH);
	}

	EventLogItemReader(Dracoon client, LogEventQuery query, Clock clock, int stretch) {
		super("EventLogItemReader", "time", "id", stretch);
		requireWhole(query.sorts(), query.offset());
		this.client = client;
		this.query = query;
		this.clock = clock;
	}

	@Override
	public void open(ExecutionContext context) {
		String name = getExecutionContextKey(UNTIL);
		// full seconds: the server may or may not count the fraction of the end
		if (isSaveState() && context.containsKey(name)) {
			this.until = Instant.ofEpochSecond(context.getLong(name));
		}
		else {
			Instant now = this.clock.instant();
			Instant end = this.query.dateEnd();
			this.until = ((end != null && end.isBefore(now)) ? end : now).truncatedTo(ChronoUnit.SECONDS);
		}
		super.open(context);
	}

	@Override
	public void update(ExecutionContext context) {
		super.update(context);
		if (isSaveState()) {
			context.putLong(getExecutionContextKey(UNTIL), this.until.getEpochSecond());
		}
	}

	@Override
	Flux<LogEvent> list(@Nullable Key after) {
		Instant start = this.query.dateStart();
		Instant from = (after != null) ? Instant.ofEpochMilli(after.first()) : start;
		if (from != null && !from.isBefore(this.until)) {
			return Flux.empty();
		}
		LogEventQuery stretch = this.query.dateEnd(this.until).sort(LogEventSort.TIME.ascending());
		return this.client.eventLog()
			.listAll((from != null) ? stretch.dateStart(from) : stretch)
			.filter((entry) -> isWithin(entry, start));
	}

	private boolean isWithin(LogEvent entry, @Nullable Instant start) {
		if (entry.id() == null || entry.time() == null) {
			throw new ItemStreamException("The server sends entries of the log without an id or a time, which cannot "
					+ "be told apart: report it to its operator");
		}
		// the server compares to the second
		return entry.time().isBefore(this.until) && (start == null || !entry.time().isBefore(start));
	}

	@Override
	Key key(LogEvent entry) {
		return new Key(entry.time().toEpochMilli(), entry.id());
	}

	@Override
	@Nullable String help(DracoonApiException refusal) {
		return (refusal instanceof DracoonApiException.Forbidden)
				? "The event log cannot be read. A user manager can give the account the role Log Auditor. "
						+ "Where the server refuses it nevertheless, name a room with the parameter 'report-room' of the job"
				: null;
	}

}
