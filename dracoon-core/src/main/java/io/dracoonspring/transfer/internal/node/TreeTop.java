// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.node;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.nodes.Node;

/**
 * Identifies the room or folder that contains a tree on the server, or the root.
 *
 * @param id its id, 0 for the root
 * @param path its path, empty for the root; {@code null} if the server does not report it
 */
public record TreeTop(long id, @Nullable String path) {

	/**
	 * Represents the root. The server lists the top rooms under this id, which belongs to
	 * no node.
	 */
	public static final TreeTop ROOT = new TreeTop(0, "");

	static TreeTop of(Node node) {
		return new TreeTop(node.id(), node.path());
	}

	/**
	 * Tells whether another top is this top or lies within this top.
	 * @param other the top of another tree on the same server
	 * @return {@code false} also if the server does not report the paths
	 */
	public boolean holds(TreeTop other) {
		return this.id == other.id
				|| (this.path != null && other.path != null && other.path.startsWith(this.path + "/"));
	}

}
