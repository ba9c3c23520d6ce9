// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Role;

/**
 * Ensures that each room with its own permissions keeps an administrator, and that each
 * {@linkplain Role#isIndispensable() indispensable} role keeps a holder. Users and groups
 * with an expiry date do not count, even if the date is in the future. A group also does
 * not count if it has no members or all its members have an expiry date.
 */
public final class Administrators {

	private static final Predicate<User> NOBODY = (user) -> false;

	private static final BiPredicate<Group, User> NO_MEMBERSHIP = (group, user) -> false;

	private final NodeTree nodes;

	private final Users users;

	private final Groups groups;

	Administrators(NodeTree nodes, Users users, Groups groups) {
		this.nodes = nodes;
		this.users = users;
		this.groups = groups;
	}

	/**
	 * Requires an administrator among the future members of a room.
	 * @param members permissions by user id
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if there is no
	 * administrator
	 */
	public void require(Map<Long, Set<Permission>> members, Map<Long, RoomGroup> grants) {
		if (!hasAdmin(members, grants, NOBODY, NO_MEMBERSHIP)) {
			throw ErrorCode.ROOM_WITHOUT_ADMIN.exception();
		}
	}

	/**
	 * Requires that administrators and holders of roles remain when a user is deleted or
	 * gets an expiry date.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if a room would lose
	 * its last administrator, or an indispensable role its last holder
	 */
	public void requireWithout(User user) {
		requireWithout((candidate) -> candidate == user, NO_MEMBERSHIP);
	}

	/**
	 * Requires that administrators and holders of roles remain when a group is deleted or
	 * gets an expiry date.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if a room would lose
	 * its last administrator, or an indispensable role its last holder
	 */
	public void requireWithout(Group group) {
		requireWithout(NOBODY, (candidate, user) -> candidate == group);
	}

	/**
	 * Requires that administrators and holders of roles remain when users leave a group.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if a room would lose
	 * its last administrator, or an indispensable role its last holder
	 */
	public void requireWithout(Group group, List<User> leaving) {
		requireWithout(NOBODY, (candidate, user) -> candidate == group && leaving.contains(user));
	}

	private void requireWithout(Predicate<User> gone, BiPredicate<Group, User> left) {
		if (!lastRooms(gone, left).isEmpty()) {
			throw ErrorCode.ROOM_WITHOUT_ADMIN.exception();
		}
		for (Role role : Role.values()) {
			if (role.isIndispensable() && hasHolder(role, NOBODY, NO_MEMBERSHIP) && !hasHolder(role, gone, left)) {
				throw PeopleErrorCode.ROLE_NEEDS_HOLDER.exception("Role '" + role.name() + "' would have no holder");
			}
		}
	}

	/**
	 * Requires that an indispensable role still has a holder after some users and groups
	 * lose the role.
	 * @param users the users who lose the role; they may still have it through a group
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if no holder would
	 * remain
	 */
	public void requireHolder(Role role, List<User> users, List<Group> losing) {
		boolean direct = this.users.all()
			.stream()
			.anyMatch((user) -> user.roles().contains(role) && user.expireAt() == null && !users.contains(user));
		boolean through = this.groups.all()
			.stream()
			.filter((group) -> group.roles().contains(role) && !losing.contains(group))
			.anyMatch((group) -> counts(group, stays(NOBODY), NO_MEMBERSHIP));
		if (role.isIndispensable() && !direct && !through) {
			throw PeopleErrorCode.ROLE_NEEDS_HOLDER.exception("Role '" + role.name() + "' would have no holder");
		}
	}

	public List<Room> lastRooms(User user) {
		return lastRooms((candidate) -> candidate == user, NO_MEMBERSHIP);
	}

	public List<Room> lastRooms(Group group) {
		return lastRooms(NOBODY, (candidate, user) -> candidate == group);
	}

	public boolean managesRooms(User user) {
		return user.has(Role.ROOM_MANAGER)
				|| this.nodes.rooms().anyMatch((room) -> AccessControl.may(user, room, Permission.MANAGE));
	}

	private List<Room> lastRooms(Predicate<User> gone, BiPredicate<Group, User> left) {
		return this.nodes.rooms()
			.filter((room) -> !room.inheritPermissions())
			.filter((room) -> hasAdmin(room.members(), room.groups(), NOBODY, NO_MEMBERSHIP))
			.filter((room) -> !hasAdmin(room.members(), room.groups(), gone, left))
			.toList();
	}

	private boolean hasAdmin(Map<Long, Set<Permission>> members, Map<Long, RoomGroup> grants, Predicate<User> gone,
			BiPredicate<Group, User> left) {
		Predicate<User> stays = stays(gone);
		boolean byUser = members.entrySet()
			.stream()
			.filter((member) -> member.getValue().contains(Permission.MANAGE))
			.flatMap((member) -> this.users.find(member.getKey()).stream())
			.anyMatch(stays);
		return byUser || grants.entrySet()
			.stream()
			.filter((grant) -> grant.getValue().permissions().contains(Permission.MANAGE))
			.flatMap((grant) -> this.groups.find(grant.getKey()).stream())
			.anyMatch((group) -> counts(group, stays, left));
	}

	private boolean hasHolder(Role role, Predicate<User> gone, BiPredicate<Group, User> left) {
		Predicate<User> stays = stays(gone);
		return this.users.all().stream().anyMatch((user) -> user.roles().contains(role) && stays.test(user))
				|| this.groups.all()
					.stream()
					.anyMatch((group) -> group.roles().contains(role) && counts(group, stays, left));
	}

	private static Predicate<User> stays(Predicate<User> gone) {
		return (user) -> user.expireAt() == null && !gone.test(user);
	}

	private static boolean counts(Group group, Predicate<User> stays, BiPredicate<Group, User> left) {
		return group.expireAt() == null
				&& group.members().stream().anyMatch((user) -> stays.test(user) && !left.test(group, user));
	}

}
