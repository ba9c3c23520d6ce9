// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import io.dracoonspring.emulator.internal.crypto.FileEncryption;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.ContentId;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileContent;
import io.dracoonspring.emulator.internal.state.FileDraft;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.ResolutionStrategy;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.internal.storage.Segment;
import io.dracoonspring.emulator.seed.SeedFile;
import io.dracoonspring.emulator.seed.SeedUser;

/** Creates files with content in the tree. */
final class SeedFiles {

	private static final String RSA_4096 = SeedUser.KeyPairVersion.RSA_4096.wireName();

	private final EmulatorState state;

	private final ContentStore store;

	SeedFiles(EmulatorState state, ContentStore store) {
		this.state = state;
		this.store = store;
	}

	/**
	 * Adds a file to a room that is not encrypted.
	 * @param parent the room or folder for the file
	 * @param name the name of the file
	 * @param source the content of the file
	 * @param author the owner
	 */
	void plain(Container parent, String name, SeedFile.Content source, User author) {
		place(parent, name, source, author);
	}

	/**
	 * Encrypts a file and adds it to an encrypted room. Holds the whole content in
	 * memory.
	 * @param parent the room or folder for the file
	 * @param name the name of the file
	 * @param source the content of the file
	 * @param author the owner
	 * @param recipients the users who get a file key if they have a key pair of version
	 * RSA-4096
	 * @throws IOException if the content cannot be read
	 */
	void encrypted(Container parent, String name, SeedFile.Content source, User author, List<User> recipients)
			throws IOException {
		byte[] plaintext;
		try (InputStream stream = source.open()) {
			plaintext = stream.readAllBytes();
		}
		FileEncryption encryption = new FileEncryption();
		byte[] ciphertext = encryption.last(plaintext);
		FileNode file = place(parent, name, SeedFile.bytes(name, ciphertext).content(), author);
		for (User recipient : recipients) {
			recipient.keys()
				.find(RSA_4096)
				.ifPresent((pair) -> file.keys()
					.putIfAbsent(recipient.id(), encryption.keyFor(RSA_4096, pair.publicKey())));
		}
	}

	private FileNode place(Container parent, String name, SeedFile.Content source, User author) {
		Segment segment;
		try (InputStream stream = source.open()) {
			segment = this.store.write(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		String id = this.store.add(new Content(List.of(segment)));
		FileContent content = new FileContent(new ContentId(id), segment.length(), segment.md5());
		return this.state.files().place(author, parent, FileDraft.of(name, content), ResolutionStrategy.FAIL);
	}

}
