// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dracoonspring.emulator.internal.error.ErrorCode;

/**
 * Keeps all groups. When users join or leave a group, this class also updates the rooms
 * in which the group has permissions.
 */
public final class Groups {

	private final Map<Long, Group> byId = new LinkedHashMap<>();

	private final Clock clock;

	private final NodeTree nodes;

	private long lastId;

	Groups(Clock clock, NodeTree nodes) {
		this.clock = clock;
		this.nodes = nodes;
	}

	/**
	 * Creates a group.
	 * @param author the id of the user
	 */
	public Group add(String name, long author) {
		Group group = new Group(++this.lastId, name, author, this.clock);
		this.byId.put(group.id(), group);
		return group;
	}

	public Optional<Group> find(long id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/**
	 * Returns an existing group.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if there is none
	 */
	public Group get(long id) {
		return find(id).orElseThrow(ErrorCode.GROUP_NOT_FOUND::exception);
	}

	/** Returns all groups in the order of their ids. */
	public List<Group> all() {
		return List.copyOf(this.byId.values());
	}

	/**
	 * Makes a user a member of a group. In rooms that require acceptance, the user gets
	 * access only after an administrator has accepted the user.
	 */
	public void join(Group group, User user) {
		if (group.contains(user)) {
			return;
		}
		group.add(user);
		user.joined(group);
		this.nodes.rooms().forEach((room) -> {
			RoomGroup granted = room.groups().get(group.id());
			if (granted != null && granted.asksForNewMembers()) {
				granted.pending().put(user.id(), RoomGroup.Pending.WAITING);
			}
		});
	}

	/** Ends a membership. */
	public void leave(Group group, User user) {
		group.remove(user);
		user.left(group);
		this.nodes.rooms().forEach((room) -> {
			RoomGroup granted = room.groups().get(group.id());
			if (granted != null) {
				granted.pending().remove(user.id());
			}
		});
	}

	/** Deletes a group with all its memberships and its permissions in rooms. */
	public void remove(Group group) {
		group.members().forEach((user) -> leave(group, user));
		this.nodes.rooms().forEach((room) -> room.groups().remove(group.id()));
		this.byId.remove(group.id());
	}

}
