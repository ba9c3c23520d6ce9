// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.model.Permission;

/** A room. It has members and a recycle bin, and may be encrypted. */
public final class Room extends Container {

	static final int DEFAULT_CLASSIFICATION = 2;

	private final Map<Long, Set<Permission>> members = new TreeMap<>();

	private final Set<Long> s3Tags = new TreeSet<>();

	private final Map<Long, RoomGroup> groups = new TreeMap<>();

	private final List<DeletedNode> recycleBin = new ArrayList<>();

	private boolean inheritPermissions;

	private boolean encrypted;

	private final KeyRing rescueKeys = new KeyRing();

	private boolean useDataSpaceRescueKey;

	private long quota;

	private int recycleBinRetentionPeriod = 9999;

	private boolean activitiesLog = true;

	private int defaultExpirationPeriod;

	private boolean virusProtectionEnabled;

	Room(long id, @Nullable Container parent, String name, long author, Instant now) {
		super(id, parent, name, author, now);
	}

	@Override
	public NodeType type() {
		return NodeType.ROOM;
	}

	@Override
	public Room room() {
		return this;
	}

	/** Returns the parent room, {@code null} for a top-level room. */
	public @Nullable Room parentRoom() {
		Container parent = parent();
		return (parent != null) ? parent.room() : null;
	}

	/**
	 * Returns the room whose members have access. This is the room itself, or the nearest
	 * ancestor that does not inherit permissions.
	 */
	public Room authRoom() {
		Room parent = parentRoom();
		return (this.inheritPermissions && parent != null) ? parent.authRoom() : this;
	}

	/**
	 * Returns the room's own members with their permissions by user id. Callers may
	 * modify the returned map, which is not a copy. The map applies only if the room does
	 * not inherit permissions.
	 */
	public Map<Long, Set<Permission>> members() {
		return this.members;
	}

	/**
	 * Returns the room's own groups with their permissions by group id. Callers may
	 * modify the returned map, which is not a copy. The map applies only if the room does
	 * not inherit permissions.
	 */
	public Map<Long, RoomGroup> groups() {
		return this.groups;
	}

	/**
	 * Returns the entries of the recycle bin, oldest first. To change the recycle bin,
	 * use {@link NodeTree}.
	 */
	List<DeletedNode> bin() {
		return this.recycleBin;
	}

	/** Returns the entries of the recycle bin, oldest first. */
	public List<DeletedNode> recycleBin() {
		return List.copyOf(this.recycleBin);
	}

	/**
	 * Returns the ids of the room's S3 tags. Callers may modify the returned set, which
	 * is not a copy.
	 */
	public Set<Long> s3Tags() {
		return this.s3Tags;
	}

	/** Returns whether the members of the parent room have access. */
	public boolean inheritPermissions() {
		return this.inheritPermissions;
	}

	/** Decides whether the members of the parent room have access. */
	public void inheritPermissions(boolean inheritPermissions) {
		this.inheritPermissions = inheritPermissions;
	}

	boolean encryptsContent() {
		Room parent = parentRoom();
		return (parent != null) ? parent.encryptsContent() : this.encrypted;
	}

	/**
	 * Switches the encryption of a top-level room. Rooms below this room inherit the
	 * encryption.
	 * @param encrypted whether content is encrypted on the client from now on
	 * @param rescueKeyPair the rescue key of the room, {@code null} for none
	 * @param useDataSpaceRescueKey whether clients encrypt file keys for the rescue key
	 * of the customer
	 */
	public void encrypted(boolean encrypted, @Nullable KeyPair rescueKeyPair, boolean useDataSpaceRescueKey) {
		this.encrypted = encrypted;
		this.rescueKeys.clear();
		if (rescueKeyPair != null) {
			this.rescueKeys.add(rescueKeyPair);
		}
		this.useDataSpaceRescueKey = useDataSpaceRescueKey;
	}

	/**
	 * Returns the rescue keys of the top-level room at or above this room. Callers may
	 * modify the returned object, which is not a copy.
	 */
	public KeyRing rescueKeys() {
		Room parent = parentRoom();
		return (parent != null) ? parent.rescueKeys() : this.rescueKeys;
	}

	/**
	 * Returns the id that stands for the rescue key of the room in lists of recipients of
	 * file keys. This is the negative id of the top-level room at or above this room.
	 */
	public long rescueRecipientId() {
		Room parent = parentRoom();
		return (parent != null) ? parent.rescueRecipientId() : -id();
	}

	/** Returns whether clients encrypt file keys for the rescue key of the customer. */
	public boolean useDataSpaceRescueKey() {
		Room parent = parentRoom();
		return (parent != null) ? parent.useDataSpaceRescueKey() : this.useDataSpaceRescueKey;
	}

	/** Returns the quota of the room in bytes, 0 for no limit. */
	public long quota() {
		return this.quota;
	}

	/**
	 * Sets the quota of the room.
	 * @param quota the quota in bytes, 0 for no limit
	 */
	public void quota(long quota) {
		this.quota = quota;
	}

	/** Returns how many days the recycle bin keeps deleted nodes, 0 for no limit. */
	public int recycleBinRetentionPeriod() {
		return this.recycleBinRetentionPeriod;
	}

	/**
	 * Sets how many days the recycle bin keeps deleted nodes.
	 * @param days the number of days, up to 9999; 0 for no limit
	 */
	public void recycleBinRetentionPeriod(int days) {
		this.recycleBinRetentionPeriod = days;
	}

	/** Returns whether activities are logged. */
	public boolean hasActivitiesLog() {
		return this.activitiesLog;
	}

	/** Decides whether activities are logged. */
	public void hasActivitiesLog(boolean activitiesLog) {
		this.activitiesLog = activitiesLog;
	}

	/** Returns after how many seconds files expire, 0 for never. */
	public int defaultExpirationPeriod() {
		return this.defaultExpirationPeriod;
	}

	/** Returns whether files are to be scanned for malware. */
	public boolean isVirusProtectionEnabled() {
		return this.virusProtectionEnabled;
	}

	/** Sets whether files are to be scanned for malware. */
	public void isVirusProtectionEnabled(boolean enabled) {
		this.virusProtectionEnabled = enabled;
	}

	/**
	 * Sets after how many seconds files expire.
	 * @param seconds the number of seconds, 0 for never
	 */
	public void defaultExpirationPeriod(int seconds) {
		this.defaultExpirationPeriod = seconds;
	}

}
