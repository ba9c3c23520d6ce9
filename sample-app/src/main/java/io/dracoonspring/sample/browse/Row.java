// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browse;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.sample.Sizes;

/**
 * Represents a room, folder or file in a list.
 *
 * @param place the path of its parent
 * @param encrypted whether to show that it is encrypted
 * @param size the formatted size
 * @param changed the time of its last change
 * @param deletable whether the page has a button that deletes it
 */
record Row(long id, String kind, String name, @Nullable String place, boolean encrypted, String size,
		@Nullable Instant changed, boolean deletable) {

	/**
	 * Creates the row of a node.
	 * @param node the node
	 * @param parentEncrypted whether the page already shows that all content is encrypted
	 * @return the row
	 */
	static Row of(Node node, boolean parentEncrypted) {
		NodePermissions permissions = node.permissions();
		// leave the deletion of rooms to the web application of DRACOON, because they
		// contain the work of many people
		boolean deletable = node.type() != NodeType.ROOM
				&& (permissions == null || !Boolean.FALSE.equals(permissions.delete()));
		return new Row(node.id(), node.type().wireValue(), node.name(), node.parentPath(),
				Boolean.TRUE.equals(node.isEncrypted()) && !parentEncrypted,
				(node.size() != null) ? Sizes.format(node.size()) : "",
				(node.updatedAt() != null) ? node.updatedAt() : node.createdAt(), deletable);
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
		return NodeType.FILE.wireValue().equals(this.kind);
	}

}
