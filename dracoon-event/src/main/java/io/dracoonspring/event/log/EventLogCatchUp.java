// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.log;

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
import io.dracoonspring.api.eventlog.LogOperationList;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.event.inbox.Checkpoints;
import io.dracoonspring.event.inbox.EventInbox;

/**
 * Finds in the event log what webhooks did not tell, and keeps it in the inbox. It blocks
 * and is made for a thread of its own, such as that of {@link EventLogPoller}.
 * <p>
 * Which logs are read: that of the customer, which needs the role Log Auditor, or if that
 * is refused those of the rooms that the options name. If only events of nodes and shares
 * are wanted and rooms are named, their logs are read alone. The log of a room may be
 * switched off, and does not tell of users.
 * <p>
 * A run may be interrupted anywhere, by an exception or the end of the process. The next
 * one reads some entries again, which the inbox knows by their ids. The checkpoint of a
 * log is the time from which the next run reads: the latest entry that was read, less the
 * overlap. Where nothing is logged it follows this process's clock at a distance of an
 * hour and the overlap, so this clock may be up to an hour ahead of the server's without
 * anything being lost; if it is behind, events are found later by as much. The inbox has
 * to remember messages for longer than that, or it will publish them again.
 * <p>
 * What the operations of the log are called on real servers is not documented, see
 * {@link LogOperations}; the first run compares them with what the server lists.
 */
public final class EventLogCatchUp {

	private static final Logger logger = LoggerFactory.getLogger(EventLogCatchUp.class);

	private static final String CUSTOMER = "customer";

	static final String AUDITOR_MISSING = "The event log of the customer cannot be read. "
			+ "A user manager can give the service account the role Log Auditor; DRACOON Cloud may refuse it nevertheless";

	private final DracoonEventLog eventLog;

	private final DracoonRooms rooms;

	private final DracoonNodes nodes;

	private final CatchUpOptions options;

	private final LogEntries entries;

	private final LogWalk walk;

	private volatile @Nullable OperationsCheck check;

	/** Whether the server let a log be read the last time. */
	private volatile boolean available = true;

	/**
	 * Creates a catch-up.
	 * @param eventLog reads the log of the customer
	 * @param rooms reads the logs of rooms
	 * @param nodes tells whether rooms have a log
	 * @param inbox keeps what is found
	 * @param checkpoints remembers how far the logs have been read
	 * @param options what is looked for
	 * @param clock tells the time, which should be that of the server
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
	 * Reads the logs from where the last run got to. A log that another instance reads at
	 * the moment is left to it. If a log cannot be read, the others are all the same.
	 * @return what was found
	 * @throws DracoonException if the server does not answer as it should
	 * @throws io.dracoonspring.event.inbox.EventInboxException if the inbox or the
	 * checkpoints do not work
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
				// if the role has been taken away, the rooms go on where that log ended
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
	 * Returns how the operations fit to what the server lists.
	 * @return the comparison, {@code null} before the first run
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
				run.problem("Room " + roomId + " keeps no log of its activities. "
						+ "Its administrator can switch it on in the settings of the room");
			}
		}
		catch (DracoonApiException ex) {
			if (!ex.isNotOffered()) {
				throw ex;
			}
			run.problem("The log of room " + roomId + " cannot be read. "
					+ "Its administrator can give the service account the permission to read");
		}
	}

	private boolean hasLog(long roomId) {
		Node room = this.nodes.get(roomId).block();
		return room == null || !Boolean.FALSE.equals(room.hasActivitiesLog());
	}

	private void checkOperations() {
		try {
			LogOperationList list = this.eventLog.listOperations().block();
			if (list != null) {
				this.entries.learn(list.operationList());
				OperationsCheck check = this.options.operations()
					.check(this.options.wantedTypes(), list.operationList());
				this.check = check;
				warn(check);
			}
		}
		catch (DracoonApiException.Forbidden ex) {
			this.check = new OperationsCheck(false, List.of(), List.of());
			logger.info("The operations of the event log cannot be compared with those of the server: "
					+ "only the role Log Auditor may list them");
		}
		catch (DracoonApiException ex) {
			// the next run tries again; that entries can be read does not depend on it
			logger.debug("The operations of the event log could not be listed: status {}", ex.getStatus());
		}
	}

	private static void warn(OperationsCheck check) {
		if (!check.isComplete()) {
			logger.warn("Not all events can be found in the event log. No operation that the server lists stands for "
					+ "the types {}; the server does not know the configured operations {}. Configure the names that "
					+ "it lists at GET /api/v4/eventlog/operations", check.missingTypes(), check.unknownOperations());
		}
	}

	/**
	 * What a run has found so far.
	 */
	static final class RunRecord {

		private final Set<String> problems = new LinkedHashSet<>();

		private long read;

		private long added;

		private long known;

		private boolean available;

		private boolean leftToOthers;

		/**
		 * Takes note of a log that was not refused.
		 * @param read whether it was read, or left to another instance
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

		// what others read says nothing new about what the server lets be read
		CatchUpResult result(boolean wasAvailable) {
			return new CatchUpResult(this.read, this.added, this.known, List.copyOf(this.problems),
					this.available || (this.leftToOthers && wasAvailable));
		}

	}

}
