// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.log;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.eventlog.DracoonEventLog;
import io.dracoonspring.api.eventlog.LogOperation;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.event.inbox.Checkpoints;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.inbox.EventInboxException;
import io.dracoonspring.event.log.CatchUpResult;
import io.dracoonspring.event.log.OperationsCheck;

/**
 * Finds events in the event log that webhooks did not report, and stores them in the
 * inbox. Its methods block and are intended for a separate thread, such as the thread of
 * {@link EventLogPoller}.
 * <p>
 * It reads the log of the customer, which requires the role Log Auditor. If the server
 * refuses that log, it reads the logs of the rooms that the options name. If the options
 * name rooms and only events of nodes and shares are wanted, it reads only the logs of
 * these rooms. The log of a room can be disabled, and does not contain events of users.
 * <p>
 * An exception or the end of the process may interrupt a run at any point. The next run
 * reads some entries again, which the inbox recognises by their ids. The checkpoint of a
 * log is the time from which the next run reads: the time of the latest entry, less the
 * overlap. A run reads no entries that are younger than the settling time. After a run
 * that reads the log to its end, the checkpoint is not earlier than the current time of
 * this process minus an hour, the settling time and the overlap. Therefore no events are
 * lost while the clock of this process is ahead of the server by at most an hour. If this
 * clock is behind the server, events are found later by the difference. The inbox must
 * remember published messages for longer than the overlap plus an hour. Otherwise it
 * publishes their events again.
 * <p>
 * The names of the operations on real servers are not documented, see
 * {@link LogOperations}. The first run compares the configured names with the list of the
 * server.
 */
public final class EventLogCatchUp {

	private static final Logger logger = LoggerFactory.getLogger(EventLogCatchUp.class);

	private static final String CUSTOMER = "customer";

	static final String AUDITOR_MISSING = "Could not read the event log of the customer. "
			+ "A user manager can give the service account the role Log Auditor. DRACOON Cloud may still refuse access";

	private final DracoonEventLog eventLog;

	private final DracoonRooms rooms;

	private final DracoonNodes nodes;

	private final CatchUpOptions options;

	private final LogEntries entries;

	private final LogWalk walk;

	private volatile @Nullable OperationsCheck check;

	/** Whether the server allows reading at least one log, according to the last run. */
	private volatile boolean available = true;

	/**
	 * Creates a catch-up.
	 * @param eventLog the adapter for the log of the customer
	 * @param rooms the adapter for the logs of rooms
	 * @param nodes the adapter that tells whether rooms have a log
	 * @param inbox the inbox that stores the events
	 * @param checkpoints the store of the positions in the logs
	 * @param options the options that select the events
	 * @param clock the clock that provides the time, which should be the time of the
	 * server
	 */
	public EventLogCatchUp(DracoonEventLog eventLog, DracoonRooms rooms, DracoonNodes nodes, EventInbox inbox,
			Checkpoints checkpoints, CatchUpOptions options, Clock clock) {
		this.eventLog = eventLog;
		this.rooms = rooms;
		this.nodes = nodes;
		this.options = options;
		this.entries = new LogEntries(options);
		this.walk = new LogWalk(this.entries, inbox, checkpoints, options, clock);
	}

	/**
	 * Reads the logs from the positions of the last run. It skips a log that another
	 * instance is reading. If the log of a room cannot be read, it still reads the logs
	 * of the other rooms.
	 * @return the result
	 * @throws EventInboxException if the inbox or the checkpoints fail
	 * @throws DracoonException if a request fails; a log that the server refuses is only
	 * a problem in the result
	 */
	public CatchUpResult run() {
		if (this.check == null) {
			checkOperations();
		}
		RunRecord run = new RunRecord();
		Instant start = this.options.start();
		if (!isForRoomsOnly()) {
			try {
				run.log(this.walk.read(CUSTOMER, null, EventLogReader.ofCustomer(this.eventLog), start, run));
				return result(run);
			}
			catch (DracoonApiException ex) {
				if (!ex.isNotOffered()) {
					throw ex;
				}
				run.problem((ex instanceof DracoonApiException.Forbidden) ? AUDITOR_MISSING
						: "The server offers no event log of the customer (status " + ex.getStatus() + ")");
				// begin the logs of the rooms at the position of the customer's log,
				// because the account may have lost the role after earlier runs
				Instant reached = this.walk.checkpoint(CUSTOMER);
				start = (reached != null) ? reached : start;
			}
		}
		readRooms(start, run);
		return result(run);
	}

	private CatchUpResult result(RunRecord run) {
		CatchUpResult result = run.result(this.available);
		this.available = result.available();
		return result;
	}

	/**
	 * Returns the comparison of the configured operations with those that the server
	 * lists.
	 * @return the comparison, {@code null} if no run has made it yet
	 */
	public @Nullable OperationsCheck operationsCheck() {
		return this.check;
	}

	private boolean isForRoomsOnly() {
		return !this.options.roomIds().isEmpty() && this.options.wantedTypes().stream().allMatch(LogEntries::isInRoom);
	}

	private void readRooms(@Nullable Instant start, RunRecord run) {
		DracoonException failure = null;
		for (long roomId : this.options.roomIds()) {
			try {
				readRoom(roomId, start, run);
			}
			catch (EventInboxException ex) {
				// read no further log, because its messages could not be stored either
				throw ex;
			}
			catch (DracoonException ex) {
				if (failure == null) {
					failure = ex;
				}
				else {
					failure.addSuppressed(ex);
				}
			}
		}
		if (failure != null) {
			throw failure;
		}
	}

	private void readRoom(long roomId, @Nullable Instant start, RunRecord run) {
		try {
			long before = run.entries();
			run.log(this.walk.read("room:" + roomId, roomId, EventLogReader.ofRoom(this.rooms, roomId), start, run));
			if (run.entries() == before && !hasLog(roomId)) {
				run.problem("Room " + roomId + " has no log of its activities. "
						+ "Its administrator can enable it in the settings of the room");
			}
		}
		catch (DracoonApiException ex) {
			if (!ex.isNotOffered()) {
				throw ex;
			}
			run.problem("Could not read the log of room " + roomId + ". "
					+ "Its administrator can give the service account the permission to read");
		}
	}

	private boolean hasLog(long roomId) {
		Node room = this.nodes.get(roomId).block();
		return room == null || !Boolean.FALSE.equals(room.hasActivitiesLog());
	}

	private void checkOperations() {
		try {
			List<LogOperation> operations = this.eventLog.listOperations().collectList().blockOptional().orElseThrow();
			this.entries.learn(operations);
			OperationsCheck check = this.options.operations().check(this.options.wantedTypes(), operations);
			this.check = check;
			warn(check);
		}
		catch (DracoonApiException.Forbidden ex) {
			this.check = new OperationsCheck(false, List.of(), List.of());
			logger.info("Could not compare the operations of the event log with those of the server because "
					+ "only the role Log Auditor may list them");
		}
		catch (DracoonApiException ex) {
			// leave the comparison to the next run, because reading entries does not
			// depend on it
			logger.debug("Could not list the operations of the event log: status {}", ex.getStatus());
		}
	}

	private static void warn(OperationsCheck check) {
		if (!check.isComplete()) {
			logger.warn("The event log does not provide all events. No operation that the server lists belongs to "
					+ "the types {}; the server does not know the configured operations {}. Configure the names that "
					+ "it lists at GET /api/v4/eventlog/operations", check.missingTypes(), check.unknownOperations());
		}
	}

	/** Collects the results of a run. */
	static final class RunRecord {

		private final Set<String> problems = new LinkedHashSet<>();

		private long read;

		private long added;

		private long known;

		private boolean available;

		private boolean leftToOthers;

		/**
		 * Records a log that the server did not refuse.
		 * @param read {@code true} if the log was read, {@code false} if another instance
		 * was reading it
		 */
		void log(boolean read) {
			this.available |= read;
			this.leftToOthers |= !read;
		}

		void entry() {
			this.read++;
		}

		void message(boolean isNew) {
			if (isNew) {
				this.added++;
			}
			else {
				this.known++;
			}
		}

		void problem(String problem) {
			this.problems.add(problem);
		}

		long entries() {
			return this.read;
		}

		// keeps the previous availability if this run read no log and another instance
		// was reading one, because this run then does not show whether the server allows
		// reading
		CatchUpResult result(boolean wasAvailable) {
			return new CatchUpResult(this.read, this.added, this.known, List.copyOf(this.problems),
					this.available || (this.leftToOthers && wasAvailable));
		}

	}

}
