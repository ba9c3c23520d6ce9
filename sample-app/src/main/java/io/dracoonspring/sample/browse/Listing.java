// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

import io.dracoonspring.api.Page;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeParent;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.nodes.NodeType;

/**
 * Contains the data of the page of a room, of a folder, or of the top level.
 *
 * @param id the id, {@code null} for the top level
 * @param room the id of the room whose events the page follows: the room itself, or the
 * room of a folder; {@code null} for the top level
 * @param title the name, {@code null} for the top level
 * @param encrypted whether the room or folder is encrypted
 * @param writable whether the page offers uploads and new folders
 * @param size the size of all content of the room or folder, {@code null} if it is
 * unknown
 * @param quota the quota of a room, {@code null} without a quota
 * @param rights the rights of the user, {@code null} except for rooms
 * @param crumbs the parents of the room or folder, from the outermost to the innermost
 * @param rows the rooms, folders and files that the page shows
 * @param pages the links to the other pages of the list
 */
record Listing(@Nullable Long id, @Nullable Long room, @Nullable String title, boolean encrypted, boolean writable,
		@Nullable DataSize size, @Nullable DataSize quota, @Nullable Rights rights, List<NodeParent> crumbs,
		List<Row> rows, PageLinks pages) {

	static Listing ofRooms(Page<Node> rooms, PageLinks pages) {
		return new Listing(null, null, null, false, false, null, null, null, List.of(), rows(rooms, false), pages);
	}

	static Listing of(Node node, List<NodeParent> parents, Page<Node> content, PageLinks pages) {
		boolean encrypted = Boolean.TRUE.equals(node.isEncrypted());
		NodePermissions permissions = node.permissions();
		boolean writable = permissions == null || !Boolean.FALSE.equals(permissions.create());
		Row row = Row.of(node, false);
		return new Listing(node.id(), roomOf(node, parents), node.name(), encrypted, writable, row.size(), row.quota(),
				row.rights(), parents, rows(content, encrypted), pages);
	}

	private static @Nullable Long roomOf(Node node, List<NodeParent> parents) {
		if (node.type() == NodeType.ROOM) {
			return node.id();
		}
		return parents.stream()
			.filter((parent) -> parent.type() == NodeType.ROOM)
			.map(NodeParent::id)
			// the parents begin at the top level, and the last room is the closest one
			.reduce((outer, inner) -> inner)
			.orElse(null);
	}

	private static List<Row> rows(Page<Node> page, boolean encrypted) {
		return page.items().stream().map((node) -> Row.of(node, encrypted)).toList();
	}

}
