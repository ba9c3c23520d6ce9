// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.eventlog;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.Users;

/**
 * Represents an event of the event log (schema {@code LogEvent}). An event affects at
 * most two objects. If it affects fewer, the properties of the missing objects are
 * {@code null}.
 *
 * @param time when the event happened
 * @param userId the id of the user who caused the event
 * @param message the description of the event for users
 * @param status 0 for success, 2 for failure
 * @param userClient the OAuth client, {@code null} if it is not known
 * @param userIp the IP address of the caller, {@code null} if it is not known or not
 * shown
 * @param authParentSource the id of the room of the first object
 * @param authParentTarget the id of the room of the second object
 * @param objectId1 the id of the first object
 * @param objectType1 the number of the type of the first object (1 for a room, see
 * {@link Event.Kind})
 * @param objectName1 the name of the first object
 * @param objectId2 the id of the second object
 * @param objectType2 the number of the type of the second object
 * @param objectName2 the name of the second object
 * @param attribute1 the first further detail, {@code null} if there is none
 * @param attribute2 the second further detail, {@code null} if there is none
 * @param attribute3 the third further detail, {@code null} if there is none
 */
record LogEvent(long id, Instant time, long userId, String message, int operationId, String operationName, int status,
		@Nullable String userClient, long customerId, @Nullable String userName, @Nullable String userIp,
		@Nullable String authParentSource, @Nullable String authParentTarget, @Nullable Long objectId1,
		@Nullable Integer objectType1, @Nullable String objectName1, @Nullable Long objectId2,
		@Nullable Integer objectType2, @Nullable String objectName2, @Nullable String attribute1,
		@Nullable String attribute2, @Nullable String attribute3) {

	private static final long CUSTOMER_ID = 1;

	private static final int SUCCESS = 0;

	private static final int FAILURE = 2;

	static LogEvent of(Event event, Users users, boolean withAddress) {
		Event.Subject first = element(event.subjects(), 0);
		Event.Subject second = element(event.subjects(), 1);
		Event.Origin origin = event.origin();
		String userName = users.find(event.userId()).map(User::userName).orElse(null);
		return new LogEvent(event.id(), event.time(), event.userId(), message(event, userName), event.type().id(),
				event.type().title(), status(event), (origin != null) ? origin.client() : null, CUSTOMER_ID, userName,
				(origin != null && withAddress) ? origin.address() : null, room(first), room(second), id(first),
				type(first), name(first), id(second), type(second), name(second), element(event.attributes(), 0),
				element(event.attributes(), 1), element(event.attributes(), 2));
	}

	static int status(Event event) {
		return event.success() ? SUCCESS : FAILURE;
	}

	private static String message(Event event, @Nullable String userName) {
		String who = (userName != null) ? userName : "Somebody without an account";
		String what = event.subjects().isEmpty() ? "" : " '" + event.subjects().get(0).name() + "'";
		return who + ": " + event.type().title() + what;
	}

	private static <T> @Nullable T element(List<T> list, int index) {
		return (index < list.size()) ? list.get(index) : null;
	}

	private static @Nullable Long id(Event.@Nullable Subject subject) {
		return (subject != null) ? subject.id() : null;
	}

	private static @Nullable Integer type(Event.@Nullable Subject subject) {
		return (subject != null) ? subject.kind().ordinal() + 1 : null;
	}

	private static @Nullable String name(Event.@Nullable Subject subject) {
		return (subject != null) ? subject.name() : null;
	}

	private static @Nullable String room(Event.@Nullable Subject subject) {
		return (subject != null && subject.roomId() != null) ? subject.roomId().toString() : null;
	}

}
