// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Event;
import io.dracoonspring.emulator.state.EventType;
import io.dracoonspring.emulator.state.User;

/**
 * Shows the event log, newest first.
 */
final class EventsPage {

	private static final int SHOWN = 100;

	private final EmulatorState state;

	private final Links links;

	EventsPage(EmulatorState state) {
		this.state = state;
		this.links = new Links(state);
	}

	Html form(MultiValueMap<String, String> query) {
		String type = field(query, "type");
		Html html = new Html().tag("<form method=\"get\" action=\"")
			.text(Page.EVENTS.path())
			.tag("\" class=\"fields\">\n<label>User, name or id <input name=\"user\" value=\"")
			.text(field(query, "user"))
			.tag("\"></label>\n<label>Event <select name=\"type\"><option value=\"\">all</option>");
		for (EventType each : EventType.values()) {
			String id = String.valueOf(each.id());
			html.tag("<option value=\"" + id + (id.equals(type) ? "\" selected>" : "\">"))
				.text(each.title())
				.tag("</option>");
		}
		return html.tag("</select></label>\n<label>Id of the room <input name=\"room\" inputmode=\"numeric\" value=\"")
			.text(field(query, "room"))
			.tag("\"></label>\n<button type=\"submit\">Filter</button>\n</form>\n");
	}

	/**
	 * Shows the events that match a query.
	 * @throws IllegalArgumentException if a parameter is not valid
	 */
	Html show(MultiValueMap<String, String> query) {
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
				html.tag("<p>").link(older(query, shown.get(SHOWN - 1).id()), "More, which are older").tag("</p>\n");
			}
			return html;
		});
	}

	private Predicate<Event> filter(MultiValueMap<String, String> query) {
		Long user = user(field(query, "user"));
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

	private static @Nullable Long number(MultiValueMap<String, String> query, String name) {
		String text = field(query, name);
		if (!text.matches("[0-9]{0,18}")) {
			throw new IllegalArgumentException("'" + name + "' must be a number");
		}
		return text.isEmpty() ? null : Long.valueOf(text);
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

	private Consumer<Html> about(Event event) {
		List<Consumer<Html>> parts = new ArrayList<>();
		event.subjects().forEach((subject) -> parts.add(Links.subject(subject)));
		event.attributes().forEach((attribute) -> parts.add((html) -> html.text(attribute)));
		return Links.all(parts);
	}

	private static String older(MultiValueMap<String, String> query, long before) {
		UriComponentsBuilder url = UriComponentsBuilder.fromPath(Page.EVENTS.path());
		for (String name : List.of("user", "type", "room")) {
			url.queryParam(name, "{" + name + "}");
		}
		return url.queryParam("before", before)
			.encode()
			.buildAndExpand(field(query, "user"), field(query, "type"), field(query, "room"))
			.toUriString();
	}

	private static String field(MultiValueMap<String, String> query, String name) {
		return Objects.requireNonNullElse(query.getFirst(name), "").strip();
	}

}
