// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keypairs;

import java.util.List;
import java.util.stream.Stream;

import io.dracoonspring.emulator.internal.keys.KeyVersions;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.NodeTree;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;

/** Updates the file keys of a user after changes of the user's key pairs. */
final class OwnFileKeys {

	private final NodeTree nodes;

	OwnFileKeys(NodeTree nodes) {
		this.nodes = nodes;
	}

	/**
	 * Marks the user's file keys of a version as keys for the older key pair, because a
	 * newer key pair of the same version exists.
	 */
	void retire(User user, String keyPairVersion) {
		String version = KeyVersions.fileKeyVersion(keyPairVersion);
		files().forEach((file) -> file.keys().retire(user.id(), version));
	}

	/**
	 * Removes the file keys that no key pair can open any more, and the files that have
	 * no other file key.
	 * @param keyPairVersion the version of the removed key pair; if there were two key
	 * pairs of this version, the older one was removed
	 */
	void removeAfter(User user, String keyPairVersion) {
		String version = KeyVersions.fileKeyVersion(keyPairVersion);
		boolean replaced = user.keys().find(keyPairVersion).isPresent();
		List<FileNode> keyed = files()
			.filter((file) -> file.keys().of(user.id()).stream().anyMatch((key) -> key.version().equals(version)))
			.toList();
		for (FileNode file : keyed) {
			if (replaced) {
				file.keys().removeRetired(user.id(), version);
			}
			else {
				file.keys().remove(user.id(), version);
			}
			if (file.keys().isEmpty()) {
				destroy(file, user);
			}
		}
	}

	private Stream<FileNode> files() {
		return this.nodes.roots().stream().flatMap(Room::files);
	}

	private void destroy(FileNode file, User user) {
		Room room = file.room();
		this.nodes.delete(file, user.id());
		room.recycleBin().stream().filter((deleted) -> deleted.node() == file).forEach(this.nodes::purge);
	}

}
