// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.eventlog.LogEvent;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.inbox.Checkpoints;
import io.dracoonspring.event.inbox.EventInbox;

/**
 * Reads one log from its checkpoint. Advances the checkpoint when the inbox has stored
 * the entries.
 */
final class LogWalk {

	/** Marks logs that have never been read. */
	private static final Instant NEVER = Instant.EPOCH;

	/**
	 * The earliest possible position. An earlier stored time counts as {@link #NEVER},
	 * because a database may change {@code NEVER} by rounding.
	 */
	private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

	/** Limits the time by which the clock of this process may be ahead of the server. */
	private static final Duration CLOCK_TOLERANCE = Duration.ofHours(1);

	private final LogEntries entries;

	private final EventInbox inbox;

	private final Checkpoints checkpoints;

	private final CatchUpOptions options;

	private final Clock clock;

	LogWalk(LogEntries entries, EventInbox inbox, Checkpoints checkpoints, CatchUpOptions options, Clock clock) {
		this.entries = entries;
		this.inbox = inbox;
		this.checkpoints = checkpoints;
		this.options = options;
		this.clock = clock;
	}

	/**
	 * Reads the entries of a log that are older than {@link CatchUpOptions#settling()}.
	 * If the log has never been read and {@code start} is {@code null}, this method only
	 * stores the position at which the next call begins.
	 * @param log the name of the log
	 * @param roomId the id of the room of the log, {@code null} for the log of the
	 * customer
	 * @param reader the reader of the log
	 * @param start the position before which no entries are read, {@code null} to begin
	 * after the latest entry if the log has never been read
	 * @param run the record that collects the results
	 * @return whether this instance read the log, {@code false} if another instance is
	 * reading it
	 */
	boolean read(String log, @Nullable Long roomId, EventLogReader reader, @Nullable Instant start,
			EventLogCatchUp.RunRecord run) {
		Instant first = (start != null) ? later(start, FIRST) : NEVER;
		Optional<Instant> checkpoint = this.checkpoints.acquire(log, first, this.options.lease());
		if (checkpoint.isEmpty()) {
			return false;
		}
		try {
			Instant from = later(checkpoint.get(), first);
			if (from.isBefore(FIRST)) {
				begin(log, reader);
			}
			else {
				readFrom(log, roomId, reader, from, run);
			}
			return true;
		}
		finally {
			this.checkpoints.release(log);
		}
	}

	/**
	 * Returns the position up to which a log has been read, without reading it.
	 * @param log the name of the log
	 * @return the checkpoint, {@code null} if there is none or another instance holds the
	 * log
	 */
	@Nullable Instant checkpoint(String log) {
		Optional<Instant> checkpoint = this.checkpoints.acquire(log, NEVER, this.options.lease());
		checkpoint.ifPresent((time) -> this.checkpoints.release(log));
		return checkpoint.filter((time) -> !time.isBefore(FIRST)).orElse(null);
	}

	// begins after the latest entry and not at the current time, because the clock of
	// this process may differ from the clock of the server
	private void begin(String log, EventLogReader reader) {
		LogEvent latest = reader.latest().block();
		Instant begin;
		if (latest != null && latest.time() != null) {
			// include the whole second, because a time in full seconds does not show the
			// order within the second
			boolean isFullSecond = latest.time().equals(latest.time().truncatedTo(ChronoUnit.SECONDS));
			begin = isFullSecond ? latest.time() : latest.time().plusMillis(1);
		}
		else {
			// begin early, because the log is empty and therefore each later entry is new
			begin = this.clock.instant().minus(CLOCK_TOLERANCE);
		}
		this.checkpoints.advance(log, begin, this.options.lease());
	}

	private void readFrom(String log, @Nullable Long roomId, EventLogReader reader, Instant from,
			EventLogCatchUp.RunRecord run) {
		Instant until = this.clock.instant().minus(this.options.settling());
		if (until.isBefore(from)) {
			return;
		}
		Instant checkpoint = from;
		// close the stream even after a failure, so that no further pages are requested
		try (Stream<List<LogEvent>> pages = reader.read(from, until)
			.buffer(PagedQuery.MAX_LIMIT)
			.publishOn(DracoonSchedulers.boundedElastic(), 1)
			.toStream(1)) {
			for (List<LogEvent> page : (Iterable<List<LogEvent>>) pages::iterator) {
				Instant latest = keep(page, roomId, from, run);
				checkpoint = later(checkpoint, latest.minus(this.options.overlap()));
				if (!this.checkpoints.advance(log, checkpoint, this.options.lease())) {
					return;
				}
			}
		}
		Instant quiet = until.minus(this.options.overlap()).minus(CLOCK_TOLERANCE);
		if (quiet.isAfter(checkpoint)) {
			this.checkpoints.advance(log, quiet, this.options.lease());
		}
	}

	private Instant keep(List<LogEvent> page, @Nullable Long roomId, Instant from, EventLogCatchUp.RunRecord run) {
		Instant latest = from;
		for (LogEvent entry : page) {
			if (entry.time() == null) {
				run.problem("The server sends log entries without a time, so that the client cannot order them. "
						+ "Report this to the operator of the server");
				continue;
			}
			// skip older entries, because the server compares only seconds
			if (entry.time().isBefore(from)) {
				continue;
			}
			run.entry();
			latest = later(latest, entry.time());
			EventMessage message = this.entries.message(entry, roomId);
			if (message != null) {
				run.message(this.inbox.add(message));
			}
			else if (roomId == null && this.entries.lacksRoom(entry)) {
				run.problem("Events in the log of the customer name no room and were ignored, "
						+ "because only some rooms are wanted");
			}
		}
		return latest;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
