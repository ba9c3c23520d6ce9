// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.NodeTree;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Role;

/** Walks down the tree and visits only the nodes that a user sees. */
final class NodeWalk {

	private final NodeTree nodes;

	private final User user;

	NodeWalk(NodeTree nodes, User user) {
		this.nodes = nodes;
		this.user = user;
	}

	/**
	 * Returns the nodes below a container.
	 * @param parentId the id of the container, {@code null} or 0 for the top
	 * @param levels the number of levels below the direct children, -1 for all
	 * @return the nodes that the user sees
	 */
	Stream<Node> below(@Nullable Long parentId, long levels) {
		if (parentId == null || parentId == 0) {
			return visible(this.nodes.roots(), levels);
		}
		Container parent = this.nodes.container(Fields.positive(parentId, "parent_id"));
		if (!AccessControl.sees(this.user, parent)) {
			// the API document defines no status 403 for this operation
			throw ErrorCode.CONTAINER_NOT_FOUND.exception("Permission 'read' is missing on node " + parentId);
		}
		return visible(parent.children(), levels);
	}

	private Stream<Node> visible(List<? extends Node> children, long levels) {
		return children.stream().filter((child) -> AccessControl.sees(this.user, child)).flatMap((child) -> {
			Stream<Node> self = Stream.of(child);
			return (levels != 0 && child instanceof Container container)
					? Stream.concat(self, visible(container.children(), levels - 1)) : self;
		});
	}

	/**
	 * Returns the direct child rooms that the user administers. For a room manager, this
	 * method returns all direct child rooms.
	 * @param parentId the id of the container, {@code null} or 0 for the top
	 */
	Stream<Node> managedRooms(@Nullable Long parentId) {
		List<? extends Node> children = (parentId == null || parentId == 0) ? this.nodes.roots()
				: this.nodes.container(parentId).children();
		return children.stream()
			.filter((child) -> child instanceof Room
					&& (this.user.has(Role.ROOM_MANAGER) || AccessControl.may(this.user, child, Permission.MANAGE)))
			.map((child) -> child);
	}

}
