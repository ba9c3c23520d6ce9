// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.log;

import java.time.Instant;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.eventlog.DracoonEventLog;
import io.dracoonspring.api.eventlog.LogEvent;
import io.dracoonspring.api.eventlog.LogEventQuery;
import io.dracoonspring.api.eventlog.LogEventSort;
import io.dracoonspring.api.eventlog.LogEventStatus;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.rooms.RoomEventQuery;
import io.dracoonspring.api.rooms.RoomEventSort;

/**
 * Reads the entries of one event log that report successful operations, the oldest first.
 * Pages are requested as they are consumed. Each read has a fixed end time. Therefore
 * entries that the server logs between two requests do not change the pages.
 */
interface EventLogReader {

	/**
	 * Reads the entries of a period.
	 * @param from the start; entries may be up to a second older, because the server
	 * ignores fractions of a second
	 * @param until the end; fractions of a second are ignored
	 * @return the entries
	 */
	Flux<LogEvent> read(Instant from, Instant until);

	/**
	 * Finds the latest entry.
	 * @return the entry, empty if the log has none
	 */
	Mono<LogEvent> latest();

	/**
	 * Returns a reader of the log of the customer, for users with the role Log Auditor.
	 * @param eventLog the API of the log
	 * @return the reader
	 */
	static EventLogReader ofCustomer(DracoonEventLog eventLog) {
		LogEventQuery succeeded = LogEventQuery.all().withStatus(LogEventStatus.SUCCESS);
		return new EventLogReader() {

			@Override
			public Flux<LogEvent> read(Instant from, Instant until) {
				return eventLog
					.list(succeeded.withDateStart(from).withDateEnd(until).withSort(LogEventSort.TIME.ascending()));
			}

			@Override
			public Mono<LogEvent> latest() {
				return eventLog.listPage(succeeded.withSort(LogEventSort.TIME.descending()).withLimit(1))
					.flatMapIterable((page) -> page.items())
					.next();
			}
		};
	}

	/**
	 * Returns a reader of the activities of a room, for its members.
	 * @param rooms the API of rooms
	 * @param roomId the id of the room
	 * @return the reader
	 */
	static EventLogReader ofRoom(DracoonRooms rooms, long roomId) {
		RoomEventQuery succeeded = RoomEventQuery.all().withStatus(LogEventStatus.SUCCESS);
		return new EventLogReader() {

			@Override
			public Flux<LogEvent> read(Instant from, Instant until) {
				return rooms.listEvents(roomId,
						succeeded.withDateStart(from).withDateEnd(until).withSort(RoomEventSort.TIME.ascending()));
			}

			@Override
			public Mono<LogEvent> latest() {
				return rooms.listEventsPage(roomId, succeeded.withSort(RoomEventSort.TIME.descending()).withLimit(1))
					.flatMapIterable((page) -> page.items())
					.next();
			}
		};
	}

}
