// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.state.DeletedNode;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.Room;

/** Shows the nodes in rooms, folders and recycle bins, regardless of permissions. */
final class FilesPage {

	private static final String SEARCH = "search";

	private final EmulatorState state;

	private final Links links;

	FilesPage(EmulatorState state) {
		this.state = state;
		this.links = new Links(state);
	}

	/**
	 * Shows the top-level rooms. If the query contains a search text, this method instead
	 * shows all nodes whose names contain the text.
	 */
	Html top(Form query) {
		return this.state.access(() -> {
			Html html = new Html();
			breadcrumb(html, null);
			children(html, Page.FILES.path(), query, List.copyOf(this.state.nodes().roots()), this.state.nodes().all());
			return html.tag("<p>{} \u00b7 {}</p>\n", Links.to(Links.SHARES, "All shares"),
					Links.to(Links.BIN, "All recycle bins"));
		});
	}

	static void breadcrumb(Html html, @Nullable Node node) {
		Deque<Node> path = new ArrayDeque<>();
		for (Node each = node; each != null; each = each.parent()) {
			path.addFirst(each);
		}
		html.tag("<p>").link(Page.FILES.path(), "Rooms");
		path.forEach((each) -> html.tag(" / ").link(Links.NODES + each.id(), each.name()));
		html.tag("</p>\n");
	}

	/**
	 * Shows the children of a room or folder. If the query contains a search text, this
	 * method instead shows the nodes at all levels whose names contain the text.
	 * @param path the path of the page
	 * @param below the nodes at all levels below the room or folder
	 */
	static void children(Html html, String path, Form query, List<Node> children, List<Node> below) {
		String search = query.text(SEARCH);
		html.tag("<form method=\"get\" action=\"{}\" class=\"fields\" role=\"search\">\n", path)
			.field("Name contains", SEARCH, search, "type=\"search\"")
			.tag("<div class=\"actions\"><button type=\"submit\">Search</button></div></form>\n");
		if (search.isEmpty()) {
			page(html, Pager.of(query, path), "Nothing is here.", children, (node) -> node.name());
			return;
		}
		String wanted = search.toLowerCase(Locale.ROOT);
		List<Node> found = below.stream()
			.filter((node) -> node.name().toLowerCase(Locale.ROOT).contains(wanted))
			.toList();
		String url = UriComponentsBuilder.fromPath(path)
			.queryParam(SEARCH, "{search}")
			.encode()
			.buildAndExpand(search)
			.toUriString();
		page(html.paragraph(Html.of("{} found \u00b7 {}", Html.bytes(found.size()), Links.to(path, "Show all"))),
				Pager.of(query, url), "Nothing has such a name.", found, Node::path);
	}

	private static void page(Html html, Pager pager, String none, List<Node> nodes, Function<Node, String> name) {
		html.list(none, List.of("Name", "Kind", "Size", "Changed", "Id"), pager.slice(nodes),
				(node) -> html.cell(Links.to(Links.NODES + node.id(), name.apply(node)))
					.cell(kind(node))
					.number(Html.size(node.size()))
					.time(node.updatedAt())
					.number(node.id()));
		pager.links(html, nodes.size());
	}

	static String kind(Node node) {
		return node.type().wireName() + (node.isEncrypted() ? ", encrypted" : "");
	}

	/**
	 * Shows the nodes in one or all recycle bins, latest deletion first.
	 * @param query the query, which can select a page and a room; without a room, this
	 * method shows all recycle bins
	 * @return the HTML, {@code null} if the room does not exist
	 */
	@Nullable Html bin(Form query) {
		String roomId = query.text("room");
		return this.state.access(() -> {
			Html html = new Html();
			if (roomId.isEmpty()) {
				breadcrumb(html, null);
				return bin(html, Pager.of(query, Links.BIN), this.state.nodes().deleted().toList());
			}
			Node room = this.state.nodes().find(Page.id(roomId)).orElse(null);
			if (!(room instanceof Room)) {
				return null;
			}
			breadcrumb(html, room);
			return bin(html, Pager.of(query, Links.BIN + "?room=" + room.id()), ((Room) room).recycleBin());
		});
	}

	private Html bin(Html html, Pager pager, List<DeletedNode> deleted) {
		List<DeletedNode> latestFirst = deleted.stream()
			.sorted((one, other) -> other.deletedAt().compareTo(one.deletedAt()))
			.toList();
		html.tag("<h2>Recycle bin</h2>\n")
			.list("No deleted nodes.", List.of("Name", "Kind", "Was in", "Size", "Deleted", "By", "Id"),
					pager.slice(latestFirst),
					(each) -> html.cell(Links.to(Links.NODES + each.id(), each.node().name()))
						.cell(kind(each.node()))
						.cell(each.parentPath())
						.number(Html.size(each.node().size()))
						.time(each.deletedAt())
						.cell(this.links.user(each.deletedBy()))
						.number(each.id()));
		return pager.links(html, latestFirst.size());
	}

}
