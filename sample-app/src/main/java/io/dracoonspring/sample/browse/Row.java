// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browse;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.sample.Sizes;

/**
 * A room, folder or file as lists show it.
 *
 * @param place the path of the room or folder it is in
 * @param encrypted whether to say that it is encrypted
 * @param size the size in words
 * @param changed when it was last changed
 * @param deletable whether the page offers to delete it
 */
record Row(long id, String kind, String name, @Nullable String place, boolean encrypted, String size,
		@Nullable Instant changed, boolean deletable) {

	/**
	 * Shows a node.
	 * @param parentEncrypted whether the page says already that all is encrypted
	 */
	static Row of(Node node, boolean parentEncrypted) {
		NodePermissions permissions = node.permissions();
		// rooms hold the work of many; they are left to the web application
		boolean deletable = node.type() != NodeType.ROOM
				&& (permissions == null || !Boolean.FALSE.equals(permissions.delete()));
		return new Row(node.id(), node.type().wireValue(), node.name(), node.parentPath(),
				Boolean.TRUE.equals(node.isEncrypted()) && !parentEncrypted,
				(node.size() != null) ? Sizes.format(node.size()) : "",
				(node.updatedAt() != null) ? node.updatedAt() : node.createdAt(), deletable);
	}

	/**
	 * Returns where it is shown.
	 * @return the path
	 */
	public String href() {
		return (isFile() ? "/files/" : "/nodes/") + this.id;
	}

	/**
	 * Tells whether it can be downloaded.
	 * @return {@code true} for a file
	 */
	public boolean isFile() {
		return NodeType.FILE.wireValue().equals(this.kind);
	}

}
