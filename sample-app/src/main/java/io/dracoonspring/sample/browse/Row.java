// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browse;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.sample.FileKind;

/**
 * Represents a room, folder or file in a list.
 *
 * @param type the type of the node
 * @param icon the key of the icon and of its label: the {@link FileKind} of a file in
 * lower case, or the type of another node
 * @param place the path of the parent
 * @param encrypted whether the row shows that the node is encrypted
 * @param size the size, {@code null} if it is unknown
 * @param quota the quota of a room, {@code null} without a quota
 * @param rights the rights of the user, {@code null} except for rooms
 * @param changed the time of the last change, or of the creation if the server reports no
 * change
 * @param deletable whether the page of a room or folder has a button that deletes the
 * node
 */
record Row(long id, NodeType type, String icon, String name, @Nullable String place, boolean encrypted,
		@Nullable DataSize size, @Nullable DataSize quota, @Nullable Rights rights, @Nullable Instant changed,
		boolean deletable) {

	/**
	 * Creates the row of a node.
	 * @param node the node
	 * @param parentEncrypted whether the page already shows that all content is encrypted
	 * @return the row
	 */
	static Row of(Node node, boolean parentEncrypted) {
		NodePermissions permissions = node.permissions();
		// leave the deletion of rooms to the web application of DRACOON, because rooms
		// contain the work of many people
		boolean deletable = node.type() != NodeType.ROOM
				&& (permissions == null || !Boolean.FALSE.equals(permissions.delete()));
		String icon = (node.type() == NodeType.FILE) ? FileKind.of(node).name().toLowerCase(Locale.ROOT)
				: node.type().wireValue();
		return new Row(node.id(), node.type(), icon, node.name(), node.parentPath(),
				Boolean.TRUE.equals(node.isEncrypted()) && !parentEncrypted,
				(node.size() != null) ? DataSize.ofBytes(node.size()) : null, quota(node),
				(node.type() == NodeType.ROOM) ? Rights.of(permissions) : null,
				(node.updatedAt() != null) ? node.updatedAt() : node.createdAt(), deletable);
	}

	/**
	 * Returns the quota of a room.
	 * @param node the node
	 * @return the quota, {@code null} if there is none
	 */
	static @Nullable DataSize quota(Node node) {
		return (node.quota() != null && node.quota() > 0) ? DataSize.ofBytes(node.quota()) : null;
	}

	/**
	 * Returns the path of the page of this room, folder or file.
	 * @return the path
	 */
	public String href() {
		return (isFile() ? "/files/" : "/nodes/") + this.id;
	}

	/**
	 * Tells whether the node of this row can be downloaded.
	 * @return {@code true} for a file
	 */
	public boolean isFile() {
		return this.type == NodeType.FILE;
	}

}
