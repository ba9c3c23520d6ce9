// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Role;

/**
 * Finds encrypted files and the recipients that should be able to open them. Callers must
 * hold the lock of the state.
 */
final class KeyedFiles {

	private static final Set<Permission> NEEDED = Set.of(Permission.MANAGE, Permission.READ,
			Permission.MANAGE_DOWNLOAD_SHARE);

	private final EmulatorState state;

	KeyedFiles(EmulatorState state) {
		this.state = state;
	}

	/**
	 * Returns whether a user should have the keys of a node's files. This depends on the
	 * permissions of the user.
	 */
	static boolean concerns(User user, Node node) {
		return AccessControl.permissions(user, node).stream().anyMatch(NEEDED::contains);
	}

	Stream<FileNode> all() {
		return this.state.nodes()
			.roots()
			.stream()
			.filter(Node::isEncrypted)
			.flatMap(Room::files)
			.sorted(Comparator.comparingLong(Node::id));
	}

	KeyedFile withRecipients(FileNode file) {
		List<KeyRecipient> recipients = new ArrayList<>();
		recipients.addAll(rescueKeys(file.room()));
		this.state.users()
			.all()
			.stream()
			.filter((user) -> concerns(user, file))
			.map(KeyRecipient::of)
			.forEach(recipients::add);
		return new KeyedFile(file.id(), file.keys(), recipients);
	}

	List<KeyRecipient> rescueKeys(Room room) {
		List<KeyRecipient> recipients = new ArrayList<>();
		if (!room.rescueKeys().isEmpty()) {
			recipients.add(KeyRecipient.of(room.rescueRecipientId(), room.rescueKeys()));
		}
		if (room.useDataSpaceRescueKey() && !this.state.systemRescueKeys().isEmpty()) {
			recipients.add(KeyRecipient.of(EmulatorState.SYSTEM_RESCUE_ID, this.state.systemRescueKeys()));
		}
		return recipients;
	}

	/**
	 * Returns whether a user can obtain the key of a file. The key must be encrypted for
	 * the user, or for a rescue key that the user administers.
	 */
	static boolean opens(User user, FileNode file) {
		return hasKey(file, user.id())
				|| (AccessControl.may(user, file, Permission.MANAGE) && hasKey(file, file.room().rescueRecipientId()))
				|| (user.has(Role.CONFIG_MANAGER) && hasKey(file, EmulatorState.SYSTEM_RESCUE_ID));
	}

	private static boolean hasKey(FileNode file, long recipient) {
		return !file.keys().of(recipient).isEmpty();
	}

}
