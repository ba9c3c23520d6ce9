// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.dracoonspring.emulator.internal.oauth.OAuthClient;
import io.dracoonspring.emulator.internal.oauth.OAuthClients;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.NodeTree;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.model.GrantType;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Role;
import io.dracoonspring.emulator.seed.SeedFile;
import io.dracoonspring.emulator.seed.SeedUser;

/** Creates the default clients, users, rooms and files. */
public final class DefaultSeed {

	private static final String PASSWORD = SeedUser.DEFAULT_PASSWORD;

	private static final String RSA_4096 = SeedUser.KeyPairVersion.RSA_4096.wireName();

	private final EmulatorState state;

	private final SeedFiles files;

	/**
	 * Creates the seed.
	 * @param state the state that receives users and nodes
	 * @param store the store that receives contents
	 */
	public DefaultSeed(EmulatorState state, ContentStore store) {
		this.state = state;
		this.files = new SeedFiles(state, store);
	}

	/**
	 * Creates the default clients, users, rooms and files. Blocks until the contents of
	 * the files are written.
	 * @param clients the registry that receives the clients
	 */
	public void plant(OAuthClients clients) {
		clients.add(new OAuthClient("dracoon_legacy_scripting", "", "DRACOON legacy scripting",
				Set.of(GrantType.PASSWORD, GrantType.REFRESH_TOKEN)));
		clients.add(new OAuthClient("dracoon-emulator", "dracoon-emulator", "DRACOON emulator client",
				Set.of(GrantType.values())));
		User admin = user("admin", "Ada", "Admin", RSA_4096, EnumSet.complementOf(EnumSet.of(Role.GUEST_USER)));
		User alice = user("alice", "Alice", "Archer", RSA_4096, Set.of());
		User bob = user("bob", "Bob", "Baker", "A", Set.of());
		this.state.update(() -> {
			Room projects = this.state.nodes().createRoom(null, "Projects", admin.id());
			projects.members()
				.putAll(Map.of(admin.id(), Permission.ALL, alice.id(), Permission.EDIT, bob.id(),
						Set.of(Permission.READ)));
			Room vault = this.state.nodes().createRoom(null, "Vault", admin.id());
			vault.members().putAll(Map.of(admin.id(), Permission.ALL, alice.id(), Permission.EDIT));
			vault.encrypted(true, null, false);
			plantProjects(projects, admin);
			plantVault(vault, admin, List.of(admin, alice));
		});
	}

	private User user(String userName, String firstName, String lastName, String keyPairVersion, Set<Role> roles) {
		return this.state.access(() -> {
			String avatarUuid = UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8)).toString();
			User user = this.state.users()
				.add(new User.Profile(userName, firstName, lastName, userName + "@emulator.example", avatarUuid),
						PASSWORD, roles);
			user.keys().add(SeedKeyPairs.load(userName, keyPairVersion, user.id(), this.state.clock().instant()));
			return user;
		});
	}

	private void plantProjects(Room room, User author) {
		NodeTree nodes = this.state.nodes();
		file(room, "Welcome.txt", "Welcome to the DRACOON emulator. Nothing here is kept for long.\n", author);
		Container website = nodes.createFolder(room, "Website", author.id());
		file(website, "index.html", "<!DOCTYPE html>\n<title>Example</title>\n<h1>It works</h1>\n", author);
		file(website, "style.css", "h1 { font-family: sans-serif; }\n", author);
		Container reports = nodes.createFolder(room, "Reports", author.id());
		Container year = nodes.createFolder(reports, "2026", author.id());
		file(year, "budget.csv", "month,planned,spent\n2026-01,1000,930\n2026-02,1000,1012\n", author);
	}

	private void plantVault(Room room, User author, List<User> recipients) {
		Container contracts = this.state.nodes().createFolder(room, "Contracts", author.id());
		encryptedFile(contracts, "contract.txt", "Both parties agree that this is an example.\n", author, recipients);
		encryptedFile(room, "recovery-codes.txt", "1234-5678\n2345-6789\n", author, recipients);
	}

	private void file(Container parent, String name, String text, User author) {
		this.files.plain(parent, name, SeedFile.text(name, text).content(), author);
	}

	private void encryptedFile(Container parent, String name, String text, User author, List<User> recipients) {
		try {
			this.files.encrypted(parent, name, SeedFile.text(name, text).content(), author, recipients);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
