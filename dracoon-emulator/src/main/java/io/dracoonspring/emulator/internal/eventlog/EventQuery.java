// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.eventlog;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.Paging;
import io.dracoonspring.emulator.internal.query.ResultPage;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;

/** Filters events by the parameters of a request. */
final class EventQuery {

	private static final FieldSet<Event> SORTS = FieldSet.<Event>builder().sort("time", Event::time).build();

	private final Paging paging;

	private final Comparator<Event> order;

	private final Predicate<Event> filter;

	private EventQuery(ServerRequest request) {
		this.paging = Paging.parse(Fields.query(request, "offset"), Fields.query(request, "limit"));
		String sort = Fields.query(request, "sort");
		boolean ascending = sort != null && sort.endsWith(":asc");
		this.order = SORTS.sort((sort != null && !sort.isEmpty()) ? sort : "time:desc")
			.thenComparing(ascending ? Comparator.comparing(Event::id) : Comparator.comparing(Event::id).reversed());
		this.filter = filter(request);
	}

	static EventQuery of(ServerRequest request) {
		return new EventQuery(request);
	}

	private static Predicate<Event> filter(ServerRequest request) {
		Instant start = Fields.queryDate(request, "date_start");
		Instant end = Fields.queryDate(request, "date_end");
		Long type = type(request);
		Long userId = Fields.queryNumber(request, "user_id");
		Long status = status(request);
		String client = Fields.query(request, "user_client");
		return (event) -> (start == null || !event.time().isBefore(start))
				&& (end == null || !event.time().isAfter(end)) && (type == null || event.type().id() == type)
				&& (userId == null || event.userId() == userId) && (status == null || LogEvent.status(event) == status)
				&& (client == null || isBy(event, client));
	}

	private static @Nullable Long type(ServerRequest request) {
		Long type = Fields.queryNumber(request, "type");
		if (type != null && Arrays.stream(EventType.values()).noneMatch((known) -> known.id() == type)) {
			throw AdminError.OPERATION_ID_INVALID.exception();
		}
		return type;
	}

	private static @Nullable Long status(ServerRequest request) {
		Long status = Fields.queryNumber(request, "status");
		if (status != null && status != 0 && status != 2) {
			throw AdminError.OPERATION_STATUS_INVALID.exception();
		}
		return status;
	}

	private static boolean isBy(Event event, String client) {
		Event.Origin origin = event.origin();
		return origin != null && Objects.equals(origin.client(), client);
	}

	ResultPage<Event> page(List<Event> events) {
		return this.paging.slice(events.stream().filter(this.filter).sorted(this.order).toList());
	}

}
