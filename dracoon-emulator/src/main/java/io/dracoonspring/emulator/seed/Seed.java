// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import io.dracoonspring.emulator.model.EmulatorProfile;

/**
 * Describes the data that exists when an emulator starts, in addition to the default seed
 * or instead of it. Seeds are immutable. Each method returns a new seed.
 *
 * @param defaults whether the default clients, users and rooms also exist
 * @param profile the product to emulate, {@code null} to leave the choice to the emulator
 * @param settings the settings of the server, which administrators can change later
 * @param clients the OAuth clients
 * @param users the users
 * @param groups the groups
 * @param rooms the top-level rooms
 * @param shares the shares
 */
@RecordBuilder
public record Seed(boolean defaults, @Nullable EmulatorProfile profile, SeedSettings settings, List<SeedClient> clients,
		List<SeedUser> users, List<SeedGroup> groups, List<SeedRoom> rooms, List<SeedShare> shares) {

	public Seed {
		clients = List.copyOf(clients);
		users = List.copyOf(users);
		groups = List.copyOf(groups);
		rooms = List.copyOf(rooms);
		shares = List.copyOf(shares);
	}

	/**
	 * Creates a seed that adds nothing to the default seed.
	 * @return the seed
	 */
	public static Seed create() {
		return new Seed(true, null, SeedSettings.NONE, List.of(), List.of(), List.of(), List.of(), List.of());
	}

	/**
	 * Reads a seed from a YAML file.
	 * @param file the file; paths in the file are relative to the directory of the file
	 * @return the seed
	 * @throws SeedException if the file cannot be read or is not a valid seed; the
	 * message names the invalid element or its line
	 */
	public static Seed load(Path file) {
		return load(new FileSystemResource(file));
	}

	/**
	 * Reads a seed from YAML.
	 * @param yaml the YAML, in UTF-8; paths in the YAML are relative to this resource
	 * @return the seed
	 * @throws SeedException if the resource cannot be read or is not a valid seed; the
	 * message names the invalid element or its line
	 */
	public static Seed load(Resource yaml) {
		return new SeedReader(yaml).read();
	}

	/**
	 * Omits the default clients, users and rooms.
	 * @return the changed seed
	 */
	public Seed withoutDefaults() {
		return SeedBuilder.builder(this).defaults(false).build();
	}

	/**
	 * Selects the product to emulate, unless the emulator's own configuration selects
	 * one.
	 * @param profile the product, in its newest version
	 * @return the changed seed
	 */
	public Seed withProfile(EmulatorProfile profile) {
		return SeedBuilder.builder(this).profile(profile).build();
	}

	/**
	 * Adds an OAuth client.
	 * @param client the client
	 * @return the changed seed
	 */
	public Seed withClient(SeedClient client) {
		return SeedBuilder.builder(this).clients(plus(this.clients, client)).build();
	}

	/**
	 * Adds a user.
	 * @param user the user
	 * @return the changed seed
	 */
	public Seed withUser(SeedUser user) {
		return SeedBuilder.builder(this).users(plus(this.users, user)).build();
	}

	/**
	 * Adds a top-level room. If a room of that name exists, the content, members and
	 * groups of the seed's room are added to the existing room. The existing room keeps
	 * its quota and encryption.
	 * @param room the room
	 * @return the changed seed
	 */
	public Seed withRoom(SeedRoom room) {
		return SeedBuilder.builder(this).rooms(plus(this.rooms, room)).build();
	}

	/**
	 * Adds a group.
	 * @param group the group
	 * @return the changed seed
	 */
	public Seed withGroup(SeedGroup group) {
		return SeedBuilder.builder(this).groups(plus(this.groups, group)).build();
	}

	/**
	 * Adds a share.
	 * @param share the share
	 * @return the changed seed
	 */
	public Seed withShare(SeedShare share) {
		return SeedBuilder.builder(this).shares(plus(this.shares, share)).build();
	}

	/**
	 * Sets the settings of the server, which administrators can change later.
	 * @param settings the settings
	 * @return the changed seed
	 */
	public Seed withSettings(SeedSettings settings) {
		return SeedBuilder.builder(this).settings(settings).build();
	}

	static <T> List<T> plus(List<T> list, T element) {
		List<T> longer = new ArrayList<>(list);
		longer.add(element);
		return longer;
	}

}
