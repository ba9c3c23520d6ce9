// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.node;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.nodes.Node;

/**
 * What holds a tree on the server: a room or folder, or the root.
 *
 * @param id its id, 0 for the root
 * @param path its path, empty for the root; {@code null} if the server does not say it
 */
public record TreeTop(long id, @Nullable String path) {

	/** By its id the server lists the rooms at the top; nothing has it. */
	public static final TreeTop ROOT = new TreeTop(0, "");

	static TreeTop of(Node node) {
		return new TreeTop(node.id(), node.path());
	}

	/**
	 * Tells whether something is this or lies within it.
	 * @param other what holds another tree on the same server
	 * @return whether it is, as far as the server tells
	 */
	public boolean holds(TreeTop other) {
		return this.id == other.id
				|| (this.path != null && other.path != null && other.path.startsWith(this.path + "/"));
	}

}
