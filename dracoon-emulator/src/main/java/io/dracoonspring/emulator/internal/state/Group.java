// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.model.Role;

/**
 * A group of users. Until the group expires, the members have the roles of the group, and
 * the permissions of the group in rooms.
 */
public final class Group {

	private final long id;

	private final Clock clock;

	private final Instant createdAt;

	private final long createdBy;

	private final Map<Long, User> members = new TreeMap<>();

	private final Set<Role> roles = EnumSet.noneOf(Role.class);

	private String name;

	private @Nullable Instant expireAt;

	private @Nullable Instant updatedAt;

	private long updatedBy;

	Group(long id, String name, long author, Clock clock) {
		this.id = id;
		this.name = name;
		this.clock = clock;
		this.createdAt = clock.instant();
		this.createdBy = author;
	}

	public long id() {
		return this.id;
	}

	public String name() {
		return this.name;
	}

	public void name(String name) {
		this.name = name;
	}

	/** Returns when the group expires, {@code null} for never. */
	public @Nullable Instant expireAt() {
		return this.expireAt;
	}

	/**
	 * Sets when the group expires.
	 * @param expireAt the time, {@code null} for never
	 */
	public void expireAt(@Nullable Instant expireAt) {
		this.expireAt = expireAt;
	}

	/** Returns whether the group has not expired. */
	public boolean isActive() {
		return this.expireAt == null || this.clock.instant().isBefore(this.expireAt);
	}

	/** Returns the members in the order of their ids. */
	public List<User> members() {
		return new ArrayList<>(this.members.values());
	}

	/** Returns whether a user is a member. */
	public boolean contains(User user) {
		return this.members.containsKey(user.id());
	}

	void add(User user) {
		this.members.put(user.id(), user);
	}

	void remove(User user) {
		this.members.remove(user.id());
	}

	/**
	 * Returns the roles that the group gives to all members. Callers may modify the
	 * returned set, which is not a copy.
	 */
	public Set<Role> roles() {
		return this.roles;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/** Returns the id of the user who created the group. */
	public long createdBy() {
		return this.createdBy;
	}

	/** Returns when the group was last changed, {@code null} if it was never changed. */
	public @Nullable Instant updatedAt() {
		return this.updatedAt;
	}

	/**
	 * Returns the id of the user who last changed the group. The value is meaningless if
	 * the group was never changed.
	 */
	public long updatedBy() {
		return this.updatedBy;
	}

	/**
	 * Records a change of the group.
	 * @param author the id of the user
	 */
	public void updated(long author) {
		this.updatedAt = this.clock.instant();
		this.updatedBy = author;
	}

	@Override
	public String toString() {
		return "Group[" + this.id + "]";
	}

}
