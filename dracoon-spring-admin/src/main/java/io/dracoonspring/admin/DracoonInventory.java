// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.roles.RoleName;
import io.dracoonspring.api.users.UserItem;
import io.dracoonspring.api.users.UserQuery;

/**
 * Answers questions about all accounts and rooms. All methods wait for the server, so
 * that they must not be called from event loops. They change nothing.
 * <p>
 * The account needs the rights to read users and groups. The answers about rooms contain
 * the rooms that it can read, and say which it cannot. Each room costs two calls for its
 * members, one more if it contains rooms, and each group at most two.
 */
public final class DracoonInventory {

	private final Dracoon dracoon;

	/**
	 * Creates the entry point.
	 * @param dracoon the client
	 */
	public DracoonInventory(Dracoon dracoon) {
		this.dracoon = dracoon;
	}

	/**
	 * Lists the rooms with only one administrator, or with none. Members of groups count
	 * as administrators, but not accounts that are locked or expire, and not members of
	 * groups whose new members wait for acceptance. Rooms that inherit their members are
	 * left out.
	 * @return the rooms, sorted by path
	 * @throws DracoonException if the server cannot be read
	 * @throws IllegalStateException if the account cannot list users or groups
	 */
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

	/**
	 * Lists the permissions of each user in each room, with the members of groups.
	 * @return the permissions, sorted by path
	 * @throws DracoonException if the server cannot be read
	 * @throws IllegalStateException if the account cannot list users or groups
	 */
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

	/**
	 * Lists the accounts that did not sign in for some time.
	 * @param since the time since which they did not sign in
	 * @return the accounts, with those that never signed in and were created before
	 * @throws DracoonException if the server cannot be read
	 */
	public List<UserAccount> inactiveAccounts(Instant since) {
		return users(UserQuery.all()).stream().filter((user) -> isBefore(user, since)).map(UserAccount::of).toList();
	}

	private static boolean isBefore(UserItem user, Instant since) {
		Instant last = (user.lastLoginSuccessAt() != null) ? user.lastLoginSuccessAt() : user.createdAt();
		return last == null || last.isBefore(since);
	}

	/**
	 * Lists the accounts of guests.
	 * @return the accounts with the role {@code GUEST_USER}
	 * @throws DracoonException if the server cannot be read
	 */
	public List<UserAccount> guestAccounts() {
		return users(UserQuery.all().withIncludeRoles(true)).stream()
			.filter((user) -> user.userRoles() != null && user.userRoles()
				.items()
				.stream()
				.anyMatch((role) -> role.name().equals(RoleName.GUEST_USER.name())))
			.map(UserAccount::of)
			.toList();
	}

	private static <T> InventoryList<T> list(Estate estate, List<T> entries) {
		Set<String> unknown = new TreeSet<>();
		estate.outside().hiddenRooms().forEach((name) -> unknown.add("room '" + name + "' and all that it contains"));
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
