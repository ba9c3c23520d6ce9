// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import java.util.stream.Stream;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.keypairs.KeyPairContainer;
import io.dracoonspring.emulator.internal.state.KeyPair;
import io.dracoonspring.emulator.internal.state.NodeTree;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;

/**
 * Switches the encryption of rooms on or off, which is possible only for empty top-level
 * rooms.
 */
final class RoomEncryption {

	private final NodeTree nodes;

	private final User user;

	RoomEncryption(NodeTree nodes, User user) {
		this.nodes = nodes;
		this.user = user;
	}

	void apply(Room room, EncryptRoomRequest request) {
		boolean encrypt = Fields.required(request.isEncrypted(), "isEncrypted");
		boolean useDataSpaceKey = Boolean.TRUE.equals(request.useDataSpaceRescueKey());
		KeyPairContainer roomKey = request.dataRoomRescueKey();
		if (useDataSpaceKey && roomKey != null) {
			throw ErrorCode.ONE_RESCUE_KEY_ONLY.exception();
		}
		if (room.parentRoom() != null) {
			throw ApiException.of(400, "Bad Request", "Only top-level rooms decide about encryption");
		}
		KeyPair rescueKey = (roomKey != null) ? roomKey.validated(this.user.id(), this.nodes.now()) : null;
		if (encrypt != room.isEncrypted()) {
			requireEmpty(room, encrypt);
			boolean shared = Stream.concat(Stream.of(room), room.descendants())
				.anyMatch((node) -> !node.downloadShares().isEmpty() || !node.uploadShares().isEmpty());
			if (encrypt && shared) {
				throw ErrorCode.ENCRYPT_ROOM_WITH_SHARES.exception();
			}
		}
		room.encrypted(encrypt, encrypt ? rescueKey : null, encrypt && useDataSpaceKey);
		room.updated(this.user.id(), this.nodes.now());
		this.nodes.changed(room);
	}

	private static void requireEmpty(Room room, boolean encrypt) {
		if (room.files().findAny().isPresent()) {
			throw (encrypt ? ErrorCode.ENCRYPT_ROOM_NOT_EMPTY : ErrorCode.DECRYPT_ROOM_NOT_EMPTY).exception();
		}
		boolean binsEmpty = Stream.concat(Stream.of(room), room.descendants())
			.allMatch((node) -> !(node instanceof Room each) || each.recycleBin().isEmpty());
		if (!binsEmpty) {
			throw (encrypt ? ErrorCode.ENCRYPT_BIN_NOT_EMPTY : ErrorCode.DECRYPT_BIN_NOT_EMPTY).exception();
		}
	}

}
