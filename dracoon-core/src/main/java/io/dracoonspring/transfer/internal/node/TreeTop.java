// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.node;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.nodes.Node;

/**
 * Identifies the room, the folder or the root whose content forms a tree on the server.
 *
 * @param id the id of the room or folder, 0 for the root
 * @param path the path of the room or folder, empty for the root; {@code null} if the
 * server does not report it
 */
public record TreeTop(long id, @Nullable String path) {

	/**
	 * Represents the root. The server lists the rooms at the top level under the id 0,
	 * which belongs to no node.
	 */
	public static final TreeTop ROOT = new TreeTop(0, "");

	static TreeTop of(Node node) {
		return new TreeTop(node.id(), node.path());
	}

	/**
	 * Tells whether another room or folder is this one or lies within this one.
	 * @param other the top of another tree on the same server
	 * @return {@code false} also if the ids differ and the server does not report both
	 * paths
	 */
	public boolean holds(TreeTop other) {
		return this.id == other.id
				|| (this.path != null && other.path != null && other.path.startsWith(this.path + "/"));
	}

}
