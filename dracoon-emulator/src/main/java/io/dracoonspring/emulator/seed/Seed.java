// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import io.dracoonspring.emulator.config.EmulatorProfile;

/**
 * What is there when an emulator starts, in addition to the default seed or instead of
 * it. Seeds are immutable; each method returns a new one.
 *
 * @param defaults whether the default clients, users and rooms are there as well
 * @param profile which product it is for, {@code null} for any
 * @param settings what administrators have decided
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
	 * Start with nothing but the default seed.
	 * @return the seed
	 */
	public static Seed create() {
		return new Seed(true, null, SeedSettings.NONE, List.of(), List.of(), List.of(), List.of(), List.of());
	}

	/**
	 * Reads a seed from a YAML file.
	 * @param file the file; paths in it are relative to its directory
	 * @return the seed
	 * @throws SeedException if the file cannot be read or is no valid seed; the message
	 * names the line
	 */
	public static Seed load(Path file) {
		return load(new FileSystemResource(file));
	}

	/**
	 * Reads a seed from YAML.
	 * @param yaml the YAML, in UTF-8; paths in it are relative to it
	 * @return the seed
	 * @throws SeedException if it cannot be read or is no valid seed; the message names
	 * the line
	 */
	public static Seed load(Resource yaml) {
		return new SeedReader(yaml).read();
	}

	/**
	 * Leaves the default clients, users and rooms out.
	 * @return the changed seed
	 */
	public Seed withoutDefaults() {
		return SeedBuilder.builder(this).defaults(false).build();
	}

	/**
	 * Emulates a product, unless the emulator is told which one.
	 * @param profile the product, in its newest version
	 * @return the changed seed
	 */
	public Seed profile(EmulatorProfile profile) {
		return SeedBuilder.builder(this).profile(profile).build();
	}

	/**
	 * Adds an OAuth client.
	 * @param client the client
	 * @return the changed seed
	 */
	public Seed client(SeedClient client) {
		return SeedBuilder.builder(this).clients(plus(this.clients, client)).build();
	}

	/**
	 * Adds a user.
	 * @param user the user
	 * @return the changed seed
	 */
	public Seed user(SeedUser user) {
		return SeedBuilder.builder(this).users(plus(this.users, user)).build();
	}

	/**
	 * Adds a top-level room. A room of a name that is there already gets what is added to
	 * it.
	 * @param room the room
	 * @return the changed seed
	 */
	public Seed room(SeedRoom room) {
		return SeedBuilder.builder(this).rooms(plus(this.rooms, room)).build();
	}

	/**
	 * Adds a group.
	 * @param group the group
	 * @return a seed with it
	 */
	public Seed group(SeedGroup group) {
		return SeedBuilder.builder(this).groups(plus(this.groups, group)).build();
	}

	/**
	 * Adds a share.
	 * @param share the share
	 * @return a seed with it
	 */
	public Seed share(SeedShare share) {
		return SeedBuilder.builder(this).shares(plus(this.shares, share)).build();
	}

	/**
	 * Sets what administrators have decided.
	 * @param settings the settings
	 * @return a seed with them
	 */
	public Seed settings(SeedSettings settings) {
		return SeedBuilder.builder(this).settings(settings).build();
	}

	static <T> List<T> plus(List<T> list, T element) {
		List<T> longer = new ArrayList<>(list);
		longer.add(element);
		return longer;
	}

}
