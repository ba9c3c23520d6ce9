// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.util.EnumSet;
import java.util.Set;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Role;

/** Checks permissions and roles. */
public final class AccessControl {

	private AccessControl() {
	}

	/**
	 * Returns the permissions of a user on a node.
	 * @return the permissions, including those through groups; empty if the user is not a
	 * member of the room
	 */
	public static Set<Permission> permissions(User user, Node node) {
		Room room = node.room().authRoom();
		Set<Permission> own = room.members().getOrDefault(user.id(), Set.of());
		if (room.groups().isEmpty()) {
			return own;
		}
		Set<Permission> all = EnumSet.noneOf(Permission.class);
		all.addAll(own);
		user.groups()
			.stream()
			.filter(Group::isActive)
			.map((group) -> room.groups().get(group.id()))
			.filter((granted) -> granted != null && !granted.pending().containsKey(user.id()))
			.forEach((granted) -> all.addAll(granted.permissions()));
		return all;
	}

	public static boolean may(User user, Node node, Permission permission) {
		return permissions(user, node).contains(permission);
	}

	/**
	 * Requires a permission.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException with status 403 if
	 * the user lacks it
	 */
	public static void require(User user, Node node, Permission permission) {
		if (!may(user, node, permission)) {
			throw ApiException.forbidden("Permission '" + permission.wireName() + "' is missing on node " + node.id());
		}
	}

	/**
	 * Requires a role.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException with status 401 if
	 * the user lacks it
	 */
	public static void require(User user, Role role) {
		if (!user.has(role)) {
			throw ErrorCode.NOT_PERMITTED.exception("Role '" + role.name() + "' is missing");
		}
	}

	/**
	 * Returns whether a user sees a node in lists. The user needs the permission to read
	 * the node. A room is also visible if the user may read a room below it.
	 */
	public static boolean sees(User user, Node node) {
		return may(user, node, Permission.READ) || isBrowsable(user, node);
	}

	/** Returns whether a user sees a room only because of a readable room below it. */
	public static boolean isBrowsable(User user, Node node) {
		return node instanceof Room room && !may(user, room, Permission.READ)
				&& room.children().stream().anyMatch((child) -> child instanceof Room && sees(user, child));
	}

}
