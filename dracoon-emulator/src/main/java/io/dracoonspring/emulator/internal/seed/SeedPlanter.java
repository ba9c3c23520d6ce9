// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.oauth.OAuthClient;
import io.dracoonspring.emulator.internal.oauth.OAuthClients;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Folder;
import io.dracoonspring.emulator.internal.state.Group;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.NodeNames;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.RoomGroup;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.Users;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Role;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedException;
import io.dracoonspring.emulator.seed.SeedFile;
import io.dracoonspring.emulator.seed.SeedFolder;
import io.dracoonspring.emulator.seed.SeedGroup;
import io.dracoonspring.emulator.seed.SeedRoom;
import io.dracoonspring.emulator.seed.SeedUser;

/** Adds a seed to a state, which need not be empty. */
public final class SeedPlanter {

	private final EmulatorState state;

	private final OAuthClients clients;

	private final SeedFiles files;

	private final ContentStore store;

	/**
	 * Creates a planter.
	 * @param state the state that receives users and nodes
	 * @param store the store that receives contents
	 * @param clients the registry that receives the clients
	 */
	public SeedPlanter(EmulatorState state, ContentStore store, OAuthClients clients) {
		this.state = state;
		this.clients = clients;
		this.files = new SeedFiles(state, store);
		this.store = store;
	}

	/**
	 * Adds all elements of a seed. Blocks until the contents of the files are written.
	 * @param seed the seed
	 * @throws SeedException if an element of the seed is not valid or contradicts another
	 * element or the existing data, or if the content of a file cannot be read
	 */
	public void plant(Seed seed) {
		if (seed.defaults()) {
			new DefaultSeed(this.state, this.store).plant(this.clients);
		}
		seed.clients()
			.forEach((client) -> this.clients
				.add(new OAuthClient(client.id(), client.secret(), client.name(), client.grants())));
		this.state.update(() -> {
			new SettingsPlanter(this.state).plant(seed.settings());
			seed.users().forEach(this::user);
			acceptEula(seed);
			seed.groups().forEach(this::group);
			seed.rooms().forEach((room) -> room(null, room, ""));
			SharePlanter shares = new SharePlanter(this.state);
			seed.shares().forEach((share) -> shares.plant(share, manager(share.path())));
		});
	}

	private void user(SeedUser seed) {
		if (this.state.users().findByName(seed.name()).isPresent()) {
			throw new SeedException("user '" + seed.name() + "'", "there is a user of that name already");
		}
		String avatarUuid = UUID.nameUUIDFromBytes(seed.name().getBytes(StandardCharsets.UTF_8)).toString();
		User user = this.state.users()
			.add(new User.Profile(seed.name(), seed.firstName(), seed.lastName(),
					seed.states().contains(SeedUser.State.WITHOUT_EMAIL) ? null : seed.email(), avatarUuid),
					seed.password().value(), seed.roles());
		states(user, seed.states());
		SeedUser.KeyPairVersion version = seed.keyPair();
		if (version != null) {
			user.keys()
				.add(SeedKeyPairs.load(ownerOfKeyPair(version), version.wireName(), user.id(),
						this.state.clock().instant()));
		}
	}

	private static String ownerOfKeyPair(SeedUser.KeyPairVersion version) {
		return switch (version) {
			case A -> "bob";
			case RSA_4096 -> "alice";
		};
	}

	private void states(User user, Set<SeedUser.State> states) {
		user.credentials().locked(states.contains(SeedUser.State.LOCKED));
		if (states.contains(SeedUser.State.EXPIRED)) {
			user.expireAt(this.state.clock().instant());
		}
		if (states.contains(SeedUser.State.MUST_CHANGE_PASSWORD)) {
			user.credentials().enforceChange();
		}
		if (states.contains(SeedUser.State.EULA_NOT_ACCEPTED)) {
			this.state.accountRules().eulaEnabled(true);
		}
	}

	private void acceptEula(Seed seed) {
		if (!this.state.accountRules().eulaEnabled()) {
			return;
		}
		Set<String> refusing = seed.users()
			.stream()
			.filter((user) -> user.states().contains(SeedUser.State.EULA_NOT_ACCEPTED))
			.map(SeedUser::name)
			.collect(Collectors.toSet());
		this.state.users()
			.all()
			.stream()
			.filter((user) -> !refusing.contains(user.userName()))
			.forEach(User::acceptEula);
	}

	private void group(SeedGroup seed) {
		String where = "group '" + seed.name() + "'";
		if (findGroup(seed.name()).isPresent()) {
			throw new SeedException(where, "there is a group of that name already");
		}
		Group group = this.state.groups().add(seed.name(), Users.SYSTEM_ID);
		group.roles().addAll(seed.roles());
		seed.members().forEach((name) -> this.state.groups().join(group, member(name, where)));
	}

	private Optional<Group> findGroup(String name) {
		return this.state.groups().all().stream().filter((group) -> group.name().equalsIgnoreCase(name)).findFirst();
	}

	private void room(@Nullable Room parent, SeedRoom seed, String above) {
		String path = above + "/" + seed.name();
		if (seed.encrypted() && parent != null) {
			throw new SeedException("room '" + path + "'", "only top-level rooms decide about encryption");
		}
		Node existing = this.state.nodes().child(parent, seed.name()).orElse(null);
		if (existing != null && !(existing instanceof Room)) {
			throw new SeedException("room '" + path + "'", "there is a folder or file of that name already");
		}
		Room room = (existing != null) ? (Room) existing : create(parent, seed, path);
		seed.members()
			.forEach((name, permissions) -> room.members().put(member(name, "room '" + path + "'").id(), permissions));
		seed.groups()
			.forEach((name, permissions) -> room.groups()
				.put(groupOf(name, path).id(), new RoomGroup(permissions, false)));
		if (existing == null) {
			requireManager(room, path);
		}
		fill(room, seed.content(), path);
		seed.rooms().forEach((below) -> room(room, below, path));
	}

	private Room create(@Nullable Room parent, SeedRoom seed, String path) {
		requireName(seed.name(), "room '" + path + "'");
		Room room = this.state.nodes().createRoom(parent, seed.name(), manager(path).id());
		room.quota(seed.quota());
		room.inheritPermissions(parent != null && seed.members().isEmpty() && seed.groups().isEmpty());
		if (seed.encrypted()) {
			room.encrypted(true, null, false);
		}
		return room;
	}

	private Group groupOf(String name, String path) {
		return findGroup(name)
			.orElseThrow(() -> new SeedException("room '" + path + "'", "there is no group '" + name + "'"));
	}

	private User member(String name, String where) {
		return this.state.users()
			.findByName(name)
			.orElseThrow(() -> new SeedException(where, "there is no user '" + name + "'"));
	}

	private User manager(String path) {
		List<User> users = this.state.users().all();
		return users.stream()
			.filter((user) -> user.has(Role.ROOM_MANAGER))
			.findFirst()
			.or(() -> users.stream().findFirst())
			.orElseThrow(() -> new SeedException("room '" + path + "'", "there is no user to own it"));
	}

	private void requireManager(Room room, String path) {
		boolean managed = room.authRoom()
			.members()
			.values()
			.stream()
			.anyMatch((permissions) -> permissions.contains(Permission.MANAGE));
		if (!managed) {
			room.members().put(manager(path).id(), Permission.ALL);
		}
	}

	private void fill(Container container, SeedFolder seed, String path) {
		for (SeedFolder below : seed.folders()) {
			String belowPath = path + "/" + below.name();
			fill(folder(container, below.name(), belowPath), below, belowPath);
		}
		for (SeedFile file : seed.files()) {
			file(container, file, path + "/" + file.name());
		}
	}

	private Folder folder(Container parent, String name, String path) {
		Node existing = parent.child(name).orElse(null);
		if (existing instanceof Folder folder) {
			return folder;
		}
		if (existing != null) {
			throw new SeedException("folder '" + path + "'", "there is a room or file of that name already");
		}
		requireName(name, "folder '" + path + "'");
		return this.state.nodes().createFolder(parent, name, manager(path).id());
	}

	private void file(Container parent, SeedFile seed, String path) {
		User author = manager(path);
		try {
			if (parent.isEncrypted()) {
				this.files.encrypted(parent, seed.name(), seed.content(), author, members(parent.room().authRoom()));
			}
			else {
				this.files.plain(parent, seed.name(), seed.content(), author);
			}
		}
		catch (ApiException ex) {
			throw new SeedException("file '" + path + "'", describe(ex), ex);
		}
		catch (IOException | UncheckedIOException ex) {
			throw new SeedException("file '" + path + "'", "its content cannot be read (" + ex + ")", ex);
		}
	}

	private List<User> members(Room room) {
		return room.members()
			.keySet()
			.stream()
			.map((id) -> this.state.users().find(id).orElse(null))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
	}

	private static void requireName(String name, String where) {
		try {
			NodeNames.validate(name);
		}
		catch (ApiException ex) {
			throw new SeedException(where, describe(ex), ex);
		}
	}

	private static String describe(ApiException ex) {
		String detail = ex.debugInfo();
		return (detail != null) ? detail : ex.message();
	}

}
