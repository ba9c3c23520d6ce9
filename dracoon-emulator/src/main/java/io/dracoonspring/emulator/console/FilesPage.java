/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.state.Container;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Node;
import io.dracoonspring.emulator.state.Room;

/**
 * Shows what is in a container, whoever may see it.
 */
final class FilesPage {

	static final String NODE_PATH = "/_emulator/console/nodes/";

	private static final int MAX_ROWS = 1000;

	private final EmulatorState state;

	FilesPage(EmulatorState state) {
		this.state = state;
	}

	/**
	 * Show a container.
	 * @param id its id, {@code null} for the top
	 * @return the HTML, {@code null} if there is no such container
	 */
	@Nullable Html show(@Nullable Long id) {
		return this.state.access(() -> {
			if (id == null) {
				return list(null, List.copyOf(this.state.nodes().roots()));
			}
			Node node = this.state.nodes().find(id).orElse(null);
			return (node instanceof Container container) ? list(container, container.children()) : null;
		});
	}

	private Html list(@Nullable Container container, List<Node> nodes) {
		Html html = new Html();
		breadcrumb(html, container);
		if (container instanceof Room room) {
			members(html, room);
		}
		if (nodes.isEmpty()) {
			return html.tag("<p>Nothing is here.</p>\n");
		}
		html.startTable("Files", List.of("Name", "Kind", "Size", "Id", "Changed"));
		nodes.stream().limit(MAX_ROWS).forEach((node) -> row(html, node));
		html.endTable();
		if (nodes.size() > MAX_ROWS) {
			html.tag("<p>").text((nodes.size() - MAX_ROWS) + " more are not shown.").tag("</p>\n");
		}
		return html;
	}

	private static void breadcrumb(Html html, @Nullable Container container) {
		Deque<Container> path = new ArrayDeque<>();
		for (Container each = container; each != null; each = each.parent()) {
			path.addFirst(each);
		}
		html.tag("<p>").link(Page.FILES.path(), "Rooms");
		path.forEach((each) -> html.tag(" / ").link(NODE_PATH + each.id(), each.name()));
		html.tag("</p>\n");
	}

	private void members(Html html, Room room) {
		html.tag("<p>").text(room.isEncrypted() ? "Encrypted. " : "").tag("Members: ");
		Room deciding = room.authRoom();
		String names = deciding.members()
			.keySet()
			.stream()
			.map((id) -> this.state.users().find(id).map((user) -> user.userName()).orElse("?"))
			.reduce((first, second) -> first + ", " + second)
			.orElse("none");
		html.text(names).text((deciding != room) ? " (inherited)" : "").tag("</p>\n");
	}

	private static void row(Html html, Node node) {
		html.tag("<tr><td>");
		if (node instanceof Container) {
			html.link(NODE_PATH + node.id(), node.name());
		}
		else {
			html.text(node.name());
		}
		html.tag("</td>")
			.cell(node.type().name().toLowerCase(Locale.ROOT) + (node.isEncrypted() ? ", encrypted" : ""))
			.number(String.format(Locale.ROOT, "%,d", node.size()))
			.number(node.id())
			.time(node.updatedAt())
			.tag("</tr>\n");
	}

}
