// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.identity;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.model.Right;
import io.dracoonspring.emulator.model.Role;

/**
 * Represents roles in JSON (schema {@code RoleList}).
 *
 * @param items the roles
 */
public record RoleList(List<Item> items) {

	/**
	 * Describes roles without their rights.
	 * @return the list in the order of the ids
	 */
	public static RoleList of(Collection<Role> roles) {
		return new RoleList(roles.stream().sorted().map((role) -> Item.of(role, false)).toList());
	}

	/**
	 * Describes roles with their rights.
	 * @return the list in the order of the ids
	 */
	public static RoleList withRights(Collection<Role> roles) {
		return new RoleList(roles.stream().sorted().map((role) -> Item.of(role, true)).toList());
	}

	/**
	 * Represents a role (schema {@code Role}).
	 *
	 * @param description the actions that the role allows
	 * @param items the rights, {@code null} in a list without rights
	 */
	public record Item(long id, String name, String description, @Nullable List<RightItem> items) {

		private static Item of(Role role, boolean withRights) {
			List<RightItem> rights = role.rights().stream().map(RightItem::of).toList();
			return new Item(role.id(), role.name(), role.description(), withRights ? rights : null);
		}

	}

	/**
	 * Represents a right (schema {@code Right}).
	 *
	 * @param description the actions that the right allows
	 */
	public record RightItem(long id, String name, String description) {

		private static RightItem of(Right right) {
			return new RightItem(right.id(), right.name(), right.description());
		}

	}

}
