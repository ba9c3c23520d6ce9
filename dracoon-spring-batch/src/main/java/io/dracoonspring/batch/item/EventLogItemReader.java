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
 * Reads the event log of the customer within a period, the oldest entry first. The start
 * of the period is inclusive, the end is exclusive. The end is never later than the
 * second in which the reader was first opened, by the clock of the server. Therefore
 * pages do not shift while they are read. The reader misses an entry that the server logs
 * after the reader has passed the time of this entry. The account needs the role Log
 * Auditor. Without this role, reading fails with an {@code ItemStreamException} whose
 * cause is the refusal.
 * <p>
 * The restart key is the last entry that was read, as {@code EventLogItemReader.time} in
 * milliseconds since 1970 and {@code EventLogItemReader.id} in the execution context of
 * the step. The context also contains the end, as {@code EventLogItemReader.until} in
 * seconds since 1970. The reader orders entries of the same millisecond by their ids, so
 * that it neither loses nor repeats an entry. Memory holds one page of entries, and all
 * entries of one millisecond. Reading blocks. Use each reader on one thread only.
 */
public class EventLogItemReader extends KeyedItemReader<LogEvent> {

	private static final String UNTIL = "until";

	/**
	 * The number of entries after which the reader requests a new list, which starts at
	 * the time of the last entry.
	 */
	private static final int LIST_SIZE = 10_000;

	private final Dracoon client;

	private final LogEventQuery query;

	private final Clock clock;

	private Instant until = Instant.MIN;

	/**
	 * Creates a reader.
	 * @param client the client
	 * @param query the filter. {@code dateStart} is the start, {@code null} for the start
	 * of the event log. {@code dateEnd} is the end, {@code null} for the current time,
	 * truncated to seconds. The limit is the size of the pages. Order and offset are not
	 * allowed
	 */
	public EventLogItemReader(Dracoon client, LogEventQuery query) {
		this(client, query, client.serverClock(), LIST_SIZE);
	}

	EventLogItemReader(Dracoon client, LogEventQuery query, Clock clock, int listSize) {
		super("EventLogItemReader", "time", "id", listSize);
		requireNeitherOrderNorOffset(query.sorts(), query.offset());
		this.client = client;
		this.query = query;
		this.clock = clock;
	}

	@Override
	public void open(ExecutionContext context) {
		String name = getExecutionContextKey(UNTIL);
		// use full seconds, because the server may or may not return entries of the last,
		// incomplete second
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
		LogEventQuery remaining = this.query.withDateEnd(this.until).withSort(LogEventSort.TIME.ascending());
		return this.client.eventLog()
			.list((from != null) ? remaining.withDateStart(from) : remaining)
			.filter((entry) -> isWithin(entry, start));
	}

	private boolean isWithin(LogEvent entry, @Nullable Instant start) {
		if (entry.time() == null) {
			throw new ItemStreamException(
					"The server sends entries of the log without a time, which the reader cannot order: "
							+ "report this to the operator of the server");
		}
		// check the exact times, because the server ignores fractions of seconds
		return entry.time().isBefore(this.until) && (start == null || !entry.time().isBefore(start));
	}

	@Override
	Key key(LogEvent entry) {
		return new Key(entry.time().toEpochMilli(), entry.id());
	}

	@Override
	@Nullable String advice(DracoonApiException refusal) {
		return (refusal instanceof DracoonApiException.Forbidden)
				? "The event log cannot be read. Let a user manager give the account the role Log Auditor. "
						+ "If the server still refuses access, name a room with the parameter 'report-room' of the job"
				: null;
	}

}
