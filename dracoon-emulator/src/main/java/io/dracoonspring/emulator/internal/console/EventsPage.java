// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.User;

/** Shows the event log, newest first. */
final class EventsPage {

	private static final int SHOWN = 100;

	private final EmulatorState state;

	private final Links links;

	EventsPage(EmulatorState state) {
		this.state = state;
		this.links = new Links(state);
	}

	Html form(Form query) {
		Map<String, String> types = new LinkedHashMap<>(Map.of("", "all"));
		for (EventType type : EventType.values()) {
			types.put(String.valueOf(type.id()), type.title());
		}
		return new Html().tag("<form method=\"get\" action=\"" + Page.EVENTS.path() + "\" class=\"fields\">\n")
			.field("User, name or id", "user", query.text("user"))
			.select("Event", "type", types, query.text("type"))
			.field("Id of the room", "room", query.text("room"), "inputmode=\"numeric\"")
			.tag("<button type=\"submit\">Filter</button>\n</form>\n");
	}

	/**
	 * Shows the events that match a query.
	 * @throws IllegalArgumentException if a parameter is not valid
	 */
	Html show(Form query) {
		return this.state.access(() -> {
			Predicate<Event> filter = filter(query);
			List<Event> all = this.state.events().all();
			List<Event> found = new ArrayList<>();
			// collect one more than the page shows, to know whether there are more
			for (int i = all.size() - 1; i >= 0 && found.size() <= SHOWN; i--) {
				if (filter.test(all.get(i))) {
					found.add(all.get(i));
				}
			}
			List<Event> shown = found.subList(0, Math.min(SHOWN, found.size()));
			Html html = form(query);
			html.list("There are no such events.",
					List.of("Time", "Event", "By", "About", "Result", "Client", "Address", "Id"), shown,
					(event) -> row(html, event));
			if (found.size() > SHOWN) {
				html.paragraph(Links.to(older(query, shown.get(SHOWN - 1).id()), "Older events"));
			}
			return html;
		});
	}

	private Predicate<Event> filter(Form query) {
		Long user = user(query.text("user"));
		Long type = number(query, "type");
		Long room = number(query, "room");
		Long before = number(query, "before");
		if (type != null && Arrays.stream(EventType.values()).noneMatch((known) -> known.id() == type)) {
			throw new IllegalArgumentException("There is no such kind of event");
		}
		return (event) -> (user == null || event.userId() == user) && (type == null || event.type().id() == type)
				&& (room == null || concerns(event, room)) && (before == null || event.id() < before);
	}

	private static boolean concerns(Event event, long room) {
		return event.subjects().stream().anyMatch((subject) -> Objects.equals(subject.roomId(), room));
	}

	private @Nullable Long user(String nameOrId) {
		if (nameOrId.isEmpty()) {
			return null;
		}
		return this.state.users().findByName(nameOrId).map(User::id).orElseGet(() -> {
			if (!nameOrId.matches("-?[0-9]{1,18}")) {
				throw new IllegalArgumentException("There is no such user");
			}
			return Long.valueOf(nameOrId);
		});
	}

	private static @Nullable Long number(Form query, String name) {
		return query.text(name).isEmpty() ? null : query.number(name);
	}

	private void row(Html html, Event event) {
		Event.Origin origin = event.origin();
		html.time(event.time())
			.cell(event.type().title())
			.cell(this.links.user(event.userId()))
			.cell(about(event))
			.cell(event.success() ? "done" : "failed")
			.cell((origin != null) ? origin.client() : "")
			.cell((origin != null) ? origin.address() : "")
			.number(event.id());
	}

	private static Html about(Event event) {
		return Links
			.all(Stream.concat(event.subjects().stream().map(Links::subject), event.attributes().stream()).toList());
	}

	private static String older(Form query, long before) {
		UriComponentsBuilder url = UriComponentsBuilder.fromPath(Page.EVENTS.path());
		for (String name : List.of("user", "type", "room")) {
			url.queryParam(name, "{" + name + "}");
		}
		return url.queryParam("before", before)
			.encode()
			.buildAndExpand(query.text("user"), query.text("type"), query.text("room"))
			.toUriString();
	}

}
