// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import io.dracoonspring.Dracoon;
import io.dracoonspring.admin.DracoonInventory;
import io.dracoonspring.admin.InventoryList;
import io.dracoonspring.admin.LastAdministrator;
import io.dracoonspring.admin.RoomAccess;
import io.dracoonspring.admin.UserAccount;
import io.dracoonspring.admin.internal.estate.Estate;
import io.dracoonspring.admin.internal.estate.EstateReader;
import io.dracoonspring.admin.internal.estate.RoomState;
import io.dracoonspring.admin.internal.notation.Property;
import io.dracoonspring.api.roles.RoleName;
import io.dracoonspring.api.users.UserItem;
import io.dracoonspring.api.users.UserQuery;

/** Reads the server for each answer. */
public final class DefaultDracoonInventory implements DracoonInventory {

	private final Dracoon dracoon;

	public DefaultDracoonInventory(Dracoon dracoon) {
		this.dracoon = dracoon;
	}

	@Override
	public InventoryList<LastAdministrator> lastAdministrators() {
		Estate estate = estate();
		List<LastAdministrator> found = new ArrayList<>();
		for (RoomState room : estate.rooms().values()) {
			if (!room.readable() || room.inherits()) {
				continue;
			}
			Set<String> administrators = estate.administrators(room.properties());
			if (administrators.size() <= 1) {
				found.add(new LastAdministrator(room.path(), administrators.stream().findFirst().orElse(null)));
			}
		}
		return list(estate, found);
	}

	@Override
	public InventoryList<RoomAccess> access() {
		Estate estate = estate();
		List<RoomAccess> all = new ArrayList<>();
		for (RoomState room : estate.rooms().values()) {
			RoomState granting = estate.granting(room);
			if (granting.readable() && !granting.inherits()) {
				String inheritedFrom = granting.equals(room) ? null : granting.path();
				forEachGrant(granting, (property, permissions) -> {
					String name = Property.entry(property);
					if (property.startsWith(Property.USERS)) {
						all.add(new RoomAccess(room.path(), name, permissions, null, inheritedFrom));
						return;
					}
					estate.members(name)
						.forEach((member) -> all
							.add(new RoomAccess(room.path(), member, permissions, name, inheritedFrom)));
				});
			}
		}
		return list(estate, all);
	}

	private static void forEachGrant(RoomState room, BiConsumer<String, String> grant) {
		room.properties().forEach((property, value) -> {
			if (property.startsWith(Property.USERS) || property.startsWith(Property.GROUPS)) {
				grant.accept(property, value);
			}
		});
	}

	@Override
	public List<UserAccount> inactiveAccounts(Instant since) {
		return users(UserQuery.all()).stream()
			.filter((user) -> isBefore(user, since))
			.map(DefaultDracoonInventory::account)
			.toList();
	}

	private static UserAccount account(UserItem user) {
		return new UserAccount(user.userName(), user.firstName(), user.lastName(), user.email(),
				user.lastLoginSuccessAt(), Boolean.TRUE.equals(user.isLocked()), user.expireAt());
	}

	private static boolean isBefore(UserItem user, Instant since) {
		Instant last = (user.lastLoginSuccessAt() != null) ? user.lastLoginSuccessAt() : user.createdAt();
		return last == null || last.isBefore(since);
	}

	@Override
	public List<UserAccount> guestAccounts() {
		return users(UserQuery.all().withIncludeRoles(true)).stream()
			.filter((user) -> user.userRoles() != null && user.userRoles()
				.items()
				.stream()
				.anyMatch((role) -> role.name().equals(RoleName.GUEST_USER.name())))
			.map(DefaultDracoonInventory::account)
			.toList();
	}

	private static <T> InventoryList<T> list(Estate estate, List<T> entries) {
		Set<String> unknown = new TreeSet<>(estate.outside().unknownRooms());
		estate.rooms().values().forEach((room) -> {
			if (!room.readable()) {
				unknown.add("members of room '" + room.path() + "'");
			}
			if (estate.hidesRooms(room)) {
				unknown.add("rooms in room '" + room.path() + "'");
			}
		});
		return new InventoryList<>(entries, List.copyOf(unknown));
	}

	private List<UserItem> users(UserQuery query) {
		return EstateReader.await(this.dracoon.users().list(query));
	}

	private Estate estate() {
		Estate estate = new EstateReader(this.dracoon).readMembers();
		if (!estate.outside().unknown().isEmpty()) {
			throw new IllegalStateException(
					"The account cannot list the " + String.join(", and the ", estate.outside().unknown()));
		}
		return estate;
	}

}
