// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.model.Right;
import io.dracoonspring.emulator.model.Role;

/** A user of the emulator. */
public final class User {

	private final long id;

	private final Clock clock;

	private final Instant createdAt;

	private final Credentials credentials;

	private final Set<Role> roles = EnumSet.noneOf(Role.class);

	private final Map<Long, Group> groups = new TreeMap<>();

	private final KeyRing keys = new KeyRing();

	private final Mfa mfa = new Mfa();

	private final NavigableMap<String, String> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private final NavigableMap<String, String> profileAttributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private final Set<Long> subscribedNodes = new TreeSet<>();

	private final Set<Long> subscribedDownloadShares = new TreeSet<>();

	private final Set<Long> subscribedUploadShares = new TreeSet<>();

	private final Map<Long, List<Integer>> notificationChannels = new LinkedHashMap<>();

	private Profile profile;

	private @Nullable Avatar avatar;

	private @Nullable Instant expireAt;

	private boolean eulaAccepted;

	private boolean subscribesToRooms;

	User(long id, Profile profile, String password, Set<Role> roles, Clock clock) {
		this.id = id;
		this.clock = clock;
		this.createdAt = clock.instant();
		this.profile = profile;
		this.credentials = new Credentials(profile.userName(), password, clock);
		this.roles.addAll(roles);
		if (!this.roles.contains(Role.GUEST_USER)) {
			this.roles.add(Role.USER);
		}
	}

	public long id() {
		return this.id;
	}

	public String userName() {
		return this.profile.userName();
	}

	/** Returns the properties that other users see. */
	public Profile profile() {
		return this.profile;
	}

	/** Sets the properties that other users see. */
	public void profile(Profile profile) {
		this.profile = profile;
	}

	/** Returns how the user logs in. */
	public Credentials credentials() {
		return this.credentials;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/** Returns when the user expires, {@code null} for never. */
	public @Nullable Instant expireAt() {
		return this.expireAt;
	}

	/**
	 * Sets when the user expires.
	 * @param expireAt the time, {@code null} for never
	 */
	public void expireAt(@Nullable Instant expireAt) {
		this.expireAt = expireAt;
	}

	public boolean isExpired() {
		return this.expireAt != null && !this.clock.instant().isBefore(this.expireAt);
	}

	/**
	 * Returns the user's own roles, without those of groups. Callers may modify the
	 * returned set, which is not a copy.
	 */
	public Set<Role> roles() {
		return this.roles;
	}

	/** Returns all roles of the user, including those of groups that have not expired. */
	public Set<Role> effectiveRoles() {
		Set<Role> all = EnumSet.copyOf(this.roles);
		this.groups.values().stream().filter(Group::isActive).forEach((group) -> all.addAll(group.roles()));
		return Collections.unmodifiableSet(all);
	}

	/** Returns whether the user has a role, directly or through a group. */
	public boolean has(Role role) {
		return effectiveRoles().contains(role);
	}

	/** Returns whether one of the user's roles gives a right. */
	public boolean has(Right right) {
		return effectiveRoles().stream().anyMatch((role) -> role.rights().contains(right));
	}

	/**
	 * Requires a right.
	 * @throws ApiException with status 403 if the user lacks it
	 */
	public void require(Right right) {
		if (!has(right)) {
			throw ApiException.forbidden("The right to " + right.description() + " is missing");
		}
	}

	public boolean isGuest() {
		return this.roles.contains(Role.GUEST_USER);
	}

	/** Returns the groups of the user in the order of their ids. */
	public List<Group> groups() {
		return List.copyOf(this.groups.values());
	}

	void joined(Group group) {
		this.groups.put(group.id(), group);
	}

	void left(Group group) {
		this.groups.remove(group.id());
	}

	public KeyRing keys() {
		return this.keys;
	}

	public Mfa mfa() {
		return this.mfa;
	}

	/**
	 * Returns the attributes that managers of users set, by key. Callers may modify the
	 * returned map, which is not a copy.
	 */
	public Map<String, String> attributes() {
		return this.attributes;
	}

	/**
	 * Returns the attributes that the user sets, by key. Callers may modify the returned
	 * map, which is not a copy.
	 */
	public Map<String, String> profileAttributes() {
		return this.profileAttributes;
	}

	/**
	 * Returns the ids of the nodes about which the user gets notifications. Callers may
	 * modify the returned set, which is not a copy.
	 */
	public Set<Long> subscribedNodes() {
		return this.subscribedNodes;
	}

	/**
	 * Returns the ids of the download shares about which the user gets notifications.
	 * Callers may modify the returned set, which is not a copy.
	 */
	public Set<Long> subscribedDownloadShares() {
		return this.subscribedDownloadShares;
	}

	/**
	 * Returns the ids of the upload shares about which the user gets notifications.
	 * Callers may modify the returned set, which is not a copy.
	 */
	public Set<Long> subscribedUploadShares() {
		return this.subscribedUploadShares;
	}

	/**
	 * Returns the notification channels that the user selected, as channel ids by the id
	 * of the topic. For a missing topic, the user has the default channel. Callers may
	 * modify the returned map, which is not a copy.
	 */
	public Map<Long, List<Integer>> notificationChannels() {
		return this.notificationChannels;
	}

	/** Returns the uploaded picture, {@code null} for the default picture. */
	public @Nullable Avatar avatar() {
		return this.avatar;
	}

	/**
	 * Sets the picture.
	 * @param avatar the picture, {@code null} for the default picture
	 */
	public void avatar(@Nullable Avatar avatar) {
		this.avatar = avatar;
	}

	/** Returns whether the user accepted the licence agreement. */
	public boolean eulaAccepted() {
		return this.eulaAccepted;
	}

	/** Records that the user accepted the licence agreement. */
	public void acceptEula() {
		this.eulaAccepted = true;
	}

	/** Returns whether the user is subscribed to each room to which they get access. */
	public boolean subscribesToRooms() {
		return this.subscribesToRooms;
	}

	/** Decides whether the user is subscribed to each room to which they get access. */
	public void subscribesToRooms(boolean subscribesToRooms) {
		this.subscribesToRooms = subscribesToRooms;
	}

	@Override
	public String toString() {
		return "User[" + this.id + "]";
	}

	/**
	 * The properties of a user that other users see.
	 *
	 * @param email the e-mail address
	 * @param avatarUuid the id of the avatar
	 * @param phone the phone number
	 * @param language the language, an IETF language tag
	 */
	@RecordBuilder
	public record Profile(String userName, String firstName, String lastName, @Nullable String email, String avatarUuid,
			@Nullable String phone, String language) {

		/**
		 * Creates a profile without a phone number and in English.
		 * @param email the e-mail address
		 */
		public Profile(String userName, String firstName, String lastName, @Nullable String email, String avatarUuid) {
			this(userName, firstName, lastName, email, avatarUuid, null, "en");
		}

	}

	/**
	 * A picture.
	 *
	 * @param mediaType {@code image/png} or {@code image/jpeg}
	 * @param content the bytes, not to be changed
	 */
	@SuppressWarnings("ArrayRecordComponent")
	public record Avatar(String mediaType, byte[] content) {

	}

}
