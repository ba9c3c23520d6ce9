// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.config.EventLogSettings;
import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.query.ResultPage;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Right;

/** Shows all events to auditors, and shows the events in a room to its members. */
public final class EventLogRoutes implements Routes {

	private final EmulatorState state;

	private final Calls calls;

	private final AuditRoutes audits;

	public EventLogRoutes(Backend backend) {
		this.state = backend.state();
		this.calls = backend.calls();
		this.audits = new AuditRoutes(backend.calls());
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/api/v4/eventlog/events", this.calls.ok(this::events))
			.GET("/api/v4/eventlog/operations", this.calls.ok(this::operations))
			.GET("/api/v4/nodes/rooms/{room_id}/events", this.calls.ok(this::roomEvents))
			.add(this.audits.routes())
			.build();
	}

	private Object events(Call call) {
		call.user().require(Right.READ_AUDIT_LOG);
		EventQuery query = EventQuery.of(call.request());
		return page(query, (event) -> true);
	}

	private Object roomEvents(Call call) {
		long id = call.id("room_id");
		EventQuery query = EventQuery.of(call.request());
		Room room = this.state.nodes().room(id);
		AccessControl.require(call.user(), room, Permission.READ);
		return page(query, (event) -> room.hasActivitiesLog() && isAbout(event, id));
	}

	private static boolean isAbout(Event event, long roomId) {
		return event.subjects().stream().anyMatch((subject) -> subject.roomId() != null && subject.roomId() == roomId);
	}

	private ResultPage<LogEvent> page(EventQuery query, Predicate<Event> visible) {
		EventLogSettings settings = this.state.configuration().eventLog();
		Instant oldest = this.state.clock().instant().minus(Duration.ofDays(settings.retentionPeriod()));
		List<Event> events = this.state.events()
			.all()
			.stream()
			.filter((event) -> !event.time().isBefore(oldest))
			.filter(visible)
			.toList();
		return query.page(events).map((event) -> LogEvent.of(event, this.state.users(), settings.logIpEnabled()));
	}

	private Object operations(Call call) {
		call.user().require(Right.READ_AUDIT_LOG);
		boolean deprecatedOnly = call.flag("is_deprecated");
		// return nothing for deprecated operations, because no event of the emulator is
		// deprecated
		List<Operation> operations = deprecatedOnly ? List.of()
				: Arrays.stream(EventType.values())
					.map((type) -> new Operation(type.id(), type.title(), false))
					.toList();
		return new Operations(operations);
	}

	private record Operations(List<Operation> operationList) {

	}

	private record Operation(int id, String name, boolean isDeprecated) {

	}

}
