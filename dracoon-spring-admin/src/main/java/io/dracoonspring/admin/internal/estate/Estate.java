// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.estate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.admin.internal.notation.Access;
import io.dracoonspring.admin.internal.notation.Property;

/**
 * The rooms, groups, roles and webhooks, as they are on the server or as some steps of a
 * plan would leave them.
 */
public final class Estate {

	private final String caller;

	private final Map<String, Account> accounts;

	private final Map<String, GroupState> groups;

	private final Map<String, RoomState> rooms;

	private final Map<String, NamedState> roles;

	private final Map<String, NamedState> webhooks;

	private Outside outside;

	public Estate(String caller, Map<String, Account> accounts, Map<String, GroupState> groups,
			Map<String, RoomState> rooms, Map<String, NamedState> roles, Map<String, NamedState> webhooks,
			Outside outside) {
		this.caller = caller;
		this.accounts = accounts;
		this.groups = new TreeMap<>(groups);
		this.rooms = new TreeMap<>(rooms);
		this.roles = new TreeMap<>(roles);
		this.webhooks = new TreeMap<>(webhooks);
		this.outside = outside;
	}

	public Estate copy() {
		return new Estate(this.caller, this.accounts, this.groups, this.rooms, this.roles, this.webhooks, this.outside);
	}

	/** Returns the user name of the account that reads and changes the server. */
	public String caller() {
		return this.caller;
	}

	public Map<String, Account> accounts() {
		return this.accounts;
	}

	public Map<String, GroupState> groups() {
		return this.groups;
	}

	/**
	 * Returns the roles, with their users, by the name of the role; none if they were not
	 * read.
	 */
	public Map<String, NamedState> roles() {
		return this.roles;
	}

	/** Returns the webhooks by name, none if they were not read. */
	public Map<String, NamedState> webhooks() {
		return this.webhooks;
	}

	/** Returns the rooms by path. */
	public Map<String, RoomState> rooms() {
		return this.rooms;
	}

	public @Nullable RoomState room(String path) {
		return this.rooms.get(path);
	}

	public Outside outside() {
		return this.outside;
	}

	public void put(RoomState room) {
		this.rooms.put(room.path(), room);
	}

	public void put(String name, GroupState group) {
		this.groups.put(name, group);
	}

	public void removeRoom(String path) {
		this.rooms.keySet().removeIf((other) -> other.equals(path) || other.startsWith(path + "/"));
	}

	/** Deletes a group with its permissions in rooms. */
	public void removeGroup(String name) {
		this.groups.remove(name);
		for (RoomState room : List.copyOf(this.rooms.values())) {
			Map<String, String> rest = new HashMap<>(room.properties());
			boolean granted = rest.remove(Property.GROUPS + name) != null;
			rest.remove(Property.ACCEPTANCE + name);
			if (granted) {
				put(room.with(rest));
			}
		}
	}

	/** Renames a room, and with it the paths of the rooms below. */
	public void rename(String path, String otherPath) {
		for (RoomState room : List.copyOf(this.rooms.values())) {
			if (room.path().equals(path) || room.path().startsWith(path + "/")) {
				this.rooms.remove(room.path());
				put(room.at(otherPath + room.path().substring(path.length())));
			}
		}
		this.outside = this.outside.renamed(path, otherPath);
	}

	/**
	 * Returns the names of the visible rooms directly below a path, including rooms that
	 * the description does not mention. The empty path is the top level.
	 */
	public Set<String> children(String path) {
		return this.outside.children().getOrDefault(path, Set.of());
	}

	/** Returns whether a room contains rooms that the account does not see. */
	public boolean hidesRooms(RoomState room) {
		return room.rooms() > children(room.path()).size();
	}

	/** Returns the room itself, or the ancestor from which it inherits its members. */
	public RoomState granting(RoomState room) {
		RoomState granting = room;
		String parent = room.parent();
		while (granting.inherits() && parent != null) {
			RoomState outer = this.rooms.get(parent);
			if (outer == null) {
				return granting;
			}
			granting = outer;
			parent = granting.parent();
		}
		return granting;
	}

	public boolean hasAdministrator(RoomState room) {
		return hasAdministrator(granting(room).properties());
	}

	public boolean hasAdministrator(Map<String, String> permissions) {
		return !administrators(permissions).isEmpty();
	}

	/**
	 * Returns the users that count as administrators with these permissions. Users whose
	 * account is locked or has an expiry date do not count, nor do members of groups with
	 * an expiry date. Members of a group whose new members wait for acceptance do not
	 * count, because it is unknown which members were accepted.
	 */
	public Set<String> administrators(Map<String, String> permissions) {
		Set<String> users = new TreeSet<>();
		managing(permissions).forEach((property) -> {
			String name = Property.entry(property);
			GroupState group = property.startsWith(Property.GROUPS) ? this.groups.get(name) : null;
			if (property.startsWith(Property.USERS)) {
				users.add(name);
			}
			else if (group != null && !group.expires()
					&& !Property.PENDING.equals(permissions.get(Property.ACCEPTANCE + name))) {
				users.addAll(members(name));
			}
		});
		users.removeIf((user) -> {
			Account account = this.accounts.get(user);
			return account == null || !account.counts();
		});
		return users;
	}

	/** Returns the user names of the members of a group, none if the group is unknown. */
	public List<String> members(String group) {
		GroupState state = this.groups.get(group);
		return (state != null) ? state.members() : List.of();
	}

	public boolean counts(GroupState group) {
		return !group.expires() && group.members()
			.stream()
			.map(this.accounts::get)
			.anyMatch((account) -> account != null && account.counts());
	}

	/** Returns whether the caller manages a room, directly or through a group. */
	public boolean isManagedByCaller(RoomState room) {
		return managing(granting(room).properties()).anyMatch((property) -> property
			.equals(Property.USERS + this.caller)
				|| (property.startsWith(Property.GROUPS) && members(Property.entry(property)).contains(this.caller)));
	}

	private static Stream<String> managing(Map<String, String> permissions) {
		return permissions.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith(Property.USERS) || entry.getKey().startsWith(Property.GROUPS))
			.filter((entry) -> Access.parse(entry.getValue()).manages())
			.map(Map.Entry::getKey);
	}

	/**
	 * Further results of reading the server.
	 *
	 * @param homeRooms the path of the room with the home rooms, {@code null} if there is
	 * none or it is unknown
	 * @param hiddenRooms the names of top-level rooms that exist and that the account
	 * cannot see, {@code null} if they are unknown because the account lacks the role
	 * {@code ROOM_MANAGER}
	 * @param children the names of the visible rooms by the path of their parent, for
	 * parents whose rooms were needed
	 * @param lastAdminRooms the paths of the rooms that only one group administers, by
	 * the name of the group
	 * @param assignableWebhooks the names of the webhooks that rooms can have,
	 * {@code null} if they are unknown or no room needs them
	 * @param unknown the lists that the account could not read
	 */
	public record Outside(@Nullable String homeRooms, @Nullable Set<String> hiddenRooms,
			Map<String, Set<String>> children, Map<String, List<String>> lastAdminRooms,
			@Nullable List<String> assignableWebhooks, List<String> unknown) {

		public static final Outside NOTHING = new Outside(null, Set.of(), Map.of(), Map.of(), null, List.of());

		/**
		 * Returns the top-level rooms that the account cannot see, as text for people.
		 */
		public List<String> unknownRooms() {
			if (this.hiddenRooms == null) {
				return List.of("top-level rooms that the account has no access to");
			}
			return this.hiddenRooms.stream().map((name) -> "room '" + name + "' and all that it contains").toList();
		}

		Outside renamed(String path, String otherPath) {
			int slash = path.lastIndexOf('/');
			Map<String, Set<String>> renamed = new HashMap<>();
			this.children.forEach((parent, names) -> {
				Set<String> changed = new TreeSet<>(names);
				if (parent.equals(path.substring(0, Math.max(slash, 0))) && changed.remove(path.substring(slash + 1))) {
					changed.add(otherPath.substring(otherPath.lastIndexOf('/') + 1));
				}
				renamed.put(moved(parent, path, otherPath), changed);
			});
			String homes = (this.homeRooms != null) ? moved(this.homeRooms, path, otherPath) : null;
			Map<String, List<String>> lastAdmins = new HashMap<>();
			this.lastAdminRooms.forEach((group, rooms) -> lastAdmins.put(group,
					rooms.stream().map((room) -> moved(room, path, otherPath)).toList()));
			return new Outside(homes, this.hiddenRooms, renamed, lastAdmins, this.assignableWebhooks, this.unknown);
		}

		private static String moved(String room, String path, String otherPath) {
			return (room.equals(path) || room.startsWith(path + "/")) ? otherPath + room.substring(path.length())
					: room;
		}

	}

}
