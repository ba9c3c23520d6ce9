// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.soabase.recordbuilder.core.RecordBuilder;

import io.dracoonspring.emulator.model.Permission;

/**
 * A room of a seed. A room without members and groups inherits the permissions of its
 * parent room. If no member of any other new room has the permission
 * {@link Permission#MANAGE}, the first user with the role of a room manager becomes a
 * member. If no user has this role, the first user becomes a member.
 *
 * @param content the name, folders and files
 * @param encrypted whether clients encrypt the files; only for top-level rooms, because
 * rooms below a room inherit its encryption
 * @param quota the maximum size of all files in the room together in bytes, 0 for no
 * limit
 * @param members the permissions of the members by user name
 * @param groups the permissions of groups by group name
 * @param rooms the rooms in this room
 */
@RecordBuilder
public record SeedRoom(SeedFolder content, boolean encrypted, long quota, Map<String, Set<Permission>> members,
		Map<String, Set<Permission>> groups, List<SeedRoom> rooms) {

	public SeedRoom {
		members = Map.copyOf(members);
		groups = Map.copyOf(groups);
		rooms = List.copyOf(rooms);
		if (quota < 0) {
			throw new SeedException("room '" + content.name() + "'", "'quota' must not be negative");
		}
	}

	/**
	 * Creates an empty room.
	 * @param name the name
	 * @return the room
	 */
	public static SeedRoom of(String name) {
		return new SeedRoom(SeedFolder.of(name), false, 0, Map.of(), Map.of(), List.of());
	}

	/**
	 * Returns the name of the room.
	 * @return the name
	 */
	public String name() {
		return this.content.name();
	}

	/**
	 * Encrypts the room. The files of the seed are encrypted for all direct members who
	 * have a key pair RSA-4096. Members of groups receive no file keys.
	 * @return the changed room
	 */
	public SeedRoom asEncrypted() {
		return SeedRoomBuilder.builder(this).encrypted(true).build();
	}

	/**
	 * Limits the size of the files in the room.
	 * @param bytes the maximum size of all files together in bytes, 0 for no limit
	 * @return the changed room
	 */
	public SeedRoom withQuota(long bytes) {
		return SeedRoomBuilder.builder(this).quota(bytes).build();
	}

	/**
	 * Adds a member.
	 * @param userName the user name
	 * @param permissions the permissions, for example {@link Permission#EDIT}
	 * @return the changed room
	 */
	public SeedRoom withMember(String userName, Set<Permission> permissions) {
		Map<String, Set<Permission>> more = new LinkedHashMap<>(this.members);
		more.put(userName, Set.copyOf(permissions));
		return SeedRoomBuilder.builder(this).members(more).build();
	}

	/**
	 * Adds a group of members.
	 * @param groupName the name of the group
	 * @param permissions the permissions of the members of the group
	 * @return the changed room
	 */
	public SeedRoom withGroup(String groupName, Set<Permission> permissions) {
		Map<String, Set<Permission>> more = new LinkedHashMap<>(this.groups);
		more.put(groupName, Set.copyOf(permissions));
		return SeedRoomBuilder.builder(this).groups(more).build();
	}

	/**
	 * Adds a folder.
	 * @param folder the folder
	 * @return the changed room
	 */
	public SeedRoom withFolder(SeedFolder folder) {
		return SeedRoomBuilder.builder(this).content(this.content.withFolder(folder)).build();
	}

	/**
	 * Adds a file.
	 * @param file the file
	 * @return the changed room
	 */
	public SeedRoom withFile(SeedFile file) {
		return SeedRoomBuilder.builder(this).content(this.content.withFile(file)).build();
	}

	/**
	 * Adds a room to this room.
	 * @param room the room
	 * @return the changed room
	 */
	public SeedRoom withRoom(SeedRoom room) {
		return SeedRoomBuilder.builder(this).rooms(Seed.plus(this.rooms, room)).build();
	}

}
