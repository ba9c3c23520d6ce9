// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.state.DeletedNode;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.Room;

/** Shows the nodes in containers and recycle bins, regardless of permissions. */
final class FilesPage {

	private final EmulatorState state;

	private final Links links;

	FilesPage(EmulatorState state) {
		this.state = state;
		this.links = new Links(state);
	}

	Html top() {
		return this.state.access(() -> {
			Html html = new Html();
			breadcrumb(html, null);
			children(html, List.copyOf(this.state.nodes().roots()));
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

	static void children(Html html, List<Node> nodes) {
		html.list("Nothing is here.", List.of("Name", "Kind", "Size", "Id", "Changed"), nodes,
				(node) -> html.cell(Links.to(Links.NODES + node.id(), node.name()))
					.cell(kind(node))
					.number(Html.bytes(node.size()))
					.number(node.id())
					.time(node.updatedAt()));
	}

	static String kind(Node node) {
		return node.type().wireName() + (node.isEncrypted() ? ", encrypted" : "");
	}

	/**
	 * Shows the deleted nodes, latest first.
	 * @param roomId the room with the recycle bin to show, {@code null} for all
	 * @return the HTML, {@code null} if the room does not exist
	 */
	@Nullable Html bin(@Nullable Long roomId) {
		return this.state.access(() -> {
			Html html = new Html();
			if (roomId == null) {
				breadcrumb(html, null);
				return bin(html, this.state.nodes().deleted().toList());
			}
			Node room = this.state.nodes().find(roomId).orElse(null);
			if (!(room instanceof Room)) {
				return null;
			}
			breadcrumb(html, room);
			return bin(html, ((Room) room).recycleBin());
		});
	}

	private Html bin(Html html, List<DeletedNode> deleted) {
		List<DeletedNode> latestFirst = deleted.stream()
			.sorted((one, other) -> other.deletedAt().compareTo(one.deletedAt()))
			.toList();
		return html.tag("<h2>Recycle bin</h2>\n")
			.list("No deleted nodes.", List.of("Name", "Kind", "Was in", "Size", "Deleted", "By", "Id"), latestFirst,
					(each) -> html.cell(Links.to(Links.NODES + each.id(), each.node().name()))
						.cell(kind(each.node()))
						.cell(each.parentPath())
						.number(Html.bytes(each.node().size()))
						.time(each.deletedAt())
						.cell(this.links.user(each.deletedBy()))
						.number(each.id()));
	}

}
