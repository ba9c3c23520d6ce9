// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedFile;
import io.dracoonspring.emulator.seed.SeedRoom;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryItem.Action;
import io.dracoonspring.transfer.directory.DirectoryOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Provides two servers for copies of trees. Both have the rooms of the default seed. The
 * first server also has nested rooms, and an encrypted room with a file whose key bob
 * does not have. The second server also has a room in which alice and bob have all
 * permissions.
 */
final class TwoServers implements AutoCloseable {

	static final Instant THEN = Instant.parse("2021-03-04T05:06:07Z");

	final DracoonEmulator here = DracoonEmulator.builder()
		.storage(StorageMode.S3)
		.seed(Seed.create()
			.withRoom(SeedRoom.of("Archive")
				.withMember("alice", Permission.EDIT)
				.withFile(SeedFile.text("index.txt", "index"))
				.withRoom(SeedRoom.of("Deep")
					.withFile(SeedFile.text("deep.txt", "deep"))
					.withRoom(SeedRoom.of("Deeper").withFile(SeedFile.text("deeper.txt", "deeper")))))
			.withRoom(SeedRoom.of("Secrets")
				.asEncrypted()
				.withMember("admin", Permission.ALL)
				.withMember("bob", Permission.EDIT)
				.withFile(SeedFile.text("no key.txt", "secret"))))
		.start();

	final DracoonEmulator there = DracoonEmulator.builder()
		.storage(StorageMode.PROXY)
		.seed(Seed.create()
			.withRoom(SeedRoom.of("Reserve").withMember("alice", Permission.ALL).withMember("bob", Permission.ALL)))
		.start();

	final Dracoon alice = TransferFixture.client(this.here, "alice");

	final Dracoon other = TransferFixture.client(this.there, "alice");

	private int trees;

	Dracoon clientThere(String user, Consumer<DracoonBuilder> customizer) {
		return TransferFixture.client(this.there, user, customizer);
	}

	/**
	 * Creates a folder with its missing parents, and returns its path.
	 */
	static String folder(Dracoon dracoon, String path) {
		return Objects.requireNonNull(new DracoonTemplate(dracoon).createFolders(path).path());
	}

	String newFolder(Dracoon dracoon, String room) {
		return folder(dracoon, room + "/tree " + this.trees++);
	}

	static void write(Dracoon dracoon, String path, String content) {
		new DracoonTemplate(dracoon).writeString(path, content, (options) -> options.withTimestampModification(THEN));
	}

	static String read(Dracoon dracoon, String path) {
		return new DracoonTemplate(dracoon).readString(path);
	}

	static Node node(Dracoon dracoon, String path) {
		return new DracoonTemplate(dracoon).get(path);
	}

	/**
	 * Creates the tree of the tests in a folder.
	 */
	static void plant(Dracoon dracoon, String folder) {
		for (String below : new String[] { "/a/b", "/empty" }) {
			folder(dracoon, folder + below);
		}
		write(dracoon, folder + "/one.txt", "one");
		write(dracoon, folder + "/nothing.txt", "");
		write(dracoon, folder + "/a/two.txt", "two");
		write(dracoon, folder + "/a/b/three.md", "three".repeat(100));
	}

	DirectoryTransfer copy(String source, String target, DirectoryOptions options) {
		return this.alice.transfers()
			.copyDirectory(NodeAddress.ofPath(source), NodeAddress.ofPath(target), this.other.transfers(), options);
	}

	static Map<String, DirectoryItem> items(DirectoryTransfer transfer) {
		Map<String, DirectoryItem> items = new TreeMap<>();
		transfer.items()
			.doOnNext((item) -> assertThat(items.put(item.path(), item)).isNull())
			.blockLast(TransferFixture.TIMEOUT);
		return items;
	}

	static Map<String, Action> actions(DirectoryTransfer transfer) {
		Map<String, Action> actions = new TreeMap<>();
		items(transfer).forEach((path, item) -> actions.put(path, item.action()));
		return actions;
	}

	@Override
	public void close() {
		this.alice.close();
		this.other.close();
		this.here.close();
		this.there.close();
	}

}
