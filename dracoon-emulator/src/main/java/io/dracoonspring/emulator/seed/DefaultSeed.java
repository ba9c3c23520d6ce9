/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.seed;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.oauth.GrantType;
import io.dracoonspring.emulator.oauth.OAuthClient;
import io.dracoonspring.emulator.oauth.OAuthClients;
import io.dracoonspring.emulator.state.Container;
import io.dracoonspring.emulator.state.ContentId;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.FileContent;
import io.dracoonspring.emulator.state.FileDraft;
import io.dracoonspring.emulator.state.FileNode;
import io.dracoonspring.emulator.state.NodeTree;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.ResolutionStrategy;
import io.dracoonspring.emulator.state.Role;
import io.dracoonspring.emulator.state.Room;
import io.dracoonspring.emulator.state.User;
import io.dracoonspring.emulator.storage.Content;
import io.dracoonspring.emulator.storage.ContentStore;
import io.dracoonspring.emulator.storage.Segment;

/**
 * The clients, users, rooms and files that are there when the emulator starts.
 */
public final class DefaultSeed {

	private static final String PASSWORD = "Emulator-2026!";

	private static final String RSA_4096 = "RSA-4096";

	private final EmulatorState state;

	private final ContentStore store;

	/**
	 * Create the seed.
	 * @param state where users and nodes go
	 * @param store where content goes
	 */
	public DefaultSeed(EmulatorState state, ContentStore store) {
		this.state = state;
		this.store = store;
	}

	/**
	 * Put everything in. Blocks until the content is written.
	 * @param clients where the clients go
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
		place(parent, name, text.getBytes(StandardCharsets.UTF_8), author);
	}

	private void encryptedFile(Container parent, String name, String text, User author, List<User> recipients) {
		EncryptedSeed encrypted = EncryptedSeed.encrypt(text.getBytes(StandardCharsets.UTF_8));
		FileNode file = place(parent, name, encrypted.ciphertext(), author);
		for (User recipient : recipients) {
			recipient.keys()
				.find(RSA_4096)
				.ifPresent((pair) -> file.keys().putIfAbsent(recipient.id(), encrypted.keyFor(pair.publicKey())));
		}
	}

	private FileNode place(Container parent, String name, byte[] bytes, User author) {
		Segment segment = this.store.write(Mono.fromSupplier(() -> DefaultDataBufferFactory.sharedInstance.wrap(bytes)))
			.blockOptional()
			.orElseThrow();
		String id = this.store.add(new Content(List.of(segment)));
		FileContent content = new FileContent(new ContentId(id), segment.length(), segment.md5());
		return this.state.files().place(author, parent, FileDraft.of(name, content), ResolutionStrategy.FAIL);
	}

}
