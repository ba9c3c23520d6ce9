// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.model.Role;

/** All users. */
public final class Users {

	/** The id of users without an account, such as recipients of upload shares. */
	public static final long EXTERNAL_ID = -1;

	/** The id of the server itself. */
	public static final long SYSTEM_ID = 0;

	private final Map<Long, User> byId = new LinkedHashMap<>();

	private final Clock clock;

	private long lastId;

	public Users(Clock clock) {
		this(clock, 0);
	}

	Users(Clock clock, long lastId) {
		this.clock = clock;
		this.lastId = lastId;
	}

	/**
	 * Adds a user.
	 * @param profile the properties that other users see
	 * @return the new user, who is a guest only if the roles contain
	 * {@link Role#GUEST_USER}
	 */
	public User add(User.Profile profile, String password, Set<Role> roles) {
		User user = new User(++this.lastId, profile, password, roles, this.clock);
		this.byId.put(user.id(), user);
		return user;
	}

	/**
	 * Deletes a user. The nodes that the user created remain.
	 * @param groups all groups; the user leaves their own groups
	 * @param nodes all nodes; the user leaves all rooms
	 */
	void remove(User user, Groups groups, NodeTree nodes) {
		user.groups().forEach((group) -> groups.leave(group, user));
		nodes.rooms().forEach((room) -> room.members().remove(user.id()));
		nodes.all().forEach((node) -> node.favoriteOf().remove(user.id()));
		this.byId.remove(user.id());
	}

	public Optional<User> find(long id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/**
	 * Returns an existing user.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if there is none
	 */
	public User get(long id) {
		return find(id).orElseThrow(ErrorCode.USER_NOT_FOUND::exception);
	}

	/** Finds a user by name, ignoring case. */
	public Optional<User> findByName(String userName) {
		return this.byId.values().stream().filter((user) -> user.userName().equalsIgnoreCase(userName)).findFirst();
	}

	/**
	 * Finds users by login name or user name, ignoring case.
	 * @return the users; users whose passwords the server itself checks come first
	 */
	public List<User> findByLogin(String login) {
		return this.byId.values()
			.stream()
			.filter((user) -> user.credentials().login().equalsIgnoreCase(login)
					|| user.userName().equalsIgnoreCase(login))
			.sorted(Comparator.comparing((User user) -> user.credentials().method()))
			.toList();
	}

	/** Returns all users in the order of their ids. */
	public List<User> all() {
		return List.copyOf(this.byId.values());
	}

}
