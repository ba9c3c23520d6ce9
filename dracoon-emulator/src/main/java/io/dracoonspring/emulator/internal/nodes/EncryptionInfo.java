// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import java.util.stream.Stream;

import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;

/**
 * Describes which keys of a node exist (schema {@code EncryptionInfo}). Each state is
 * {@code none}, {@code available} or {@code pending}.
 */
record EncryptionInfo(String userKeyState, String roomKeyState, String dataSpaceKeyState) {

	private static final String NONE = "none";

	private static final String AVAILABLE = "available";

	private static final String PENDING = "pending";

	static EncryptionInfo of(User user, Node node) {
		if (!node.isEncrypted()) {
			return new EncryptionInfo(NONE, NONE, NONE);
		}
		Room room = node.room();
		String roomKeyState = !room.rescueKeys().isEmpty() ? state(node, room.rescueRecipientId()) : NONE;
		String dataSpaceKeyState = room.useDataSpaceRescueKey() ? state(node, EmulatorState.SYSTEM_RESCUE_ID) : NONE;
		return new EncryptionInfo(state(node, user.id()), roomKeyState, dataSpaceKeyState);
	}

	private static String state(Node node, long recipient) {
		Stream<FileNode> files = (node instanceof Container container) ? container.files() : Stream.of((FileNode) node);
		return files.allMatch((file) -> !file.keys().of(recipient).isEmpty()) ? AVAILABLE : PENDING;
	}

}
