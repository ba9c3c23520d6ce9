// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keys;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.query.Paging;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.KeyRing;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.Users;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Role;

/**
 * Queries missing file keys: users and rescue keys for which a file has no file key.
 *
 * @param roomId the id of the room to search, {@code null} for all rooms
 * @param fileId the id of the file to search, {@code null} for all files
 * @param userId the id of the recipient to search for, {@code null} for all recipients
 * @param useKey the name of the private key with which the caller opens file keys,
 * {@code null} or empty for the caller's current key pairs
 * @param paging the offset and the limit of the page
 */
record MissingKeyQuery(@Nullable Long roomId, @Nullable Long fileId, @Nullable Long userId, @Nullable String useKey,
		Paging paging) {

	// the server never returns more items than this, even if the client asks for more
	private static final int MAX_ITEMS = 100;

	static MissingKeyQuery of(ServerRequest request) {
		Paging asked = Paging.parse(Fields.query(request, "offset"), Fields.query(request, "limit"));
		return new MissingKeyQuery(Fields.queryNumber(request, "room_id"), Fields.queryNumber(request, "file_id"),
				Fields.queryNumber(request, "user_id"), Fields.query(request, "use_key"),
				new Paging(asked.offset(), Math.min(asked.limit(), MAX_ITEMS)));
	}

	MissingKeys answer(EmulatorState state, User caller) {
		if (caller.keys().isEmpty()) {
			throw ErrorCode.KEY_PAIR_NOT_FOUND.exception().withStatus(403);
		}
		if (this.userId != null && this.userId == Users.SYSTEM_ID) {
			throw ErrorCode.USER_ID_ILLEGAL.exception();
		}
		if (this.userId != null && this.userId > 0 && state.users().find(this.userId).isEmpty()) {
			throw ErrorCode.USER_NOT_FOUND.exception();
		}
		KeyedFiles keyedFiles = new KeyedFiles(state);
		if (usesSystemKey()) {
			AccessControl.require(caller, Role.CONFIG_MANAGER);
		}
		List<KeyedFile> files = files(state, keyedFiles)
			.filter((file) -> usesSystemKey() || KeyedFiles.concerns(caller, file))
			.map(keyedFiles::withRecipients)
			.toList();
		List<MissingKeys.Missing> missing = finder(state, caller).find(files, this.userId)
			.stream()
			// put rescue keys first, because they are the most urgent (the recipient ids
			// of rescue keys are negative)
			.sorted(Comparator.comparing((MissingKeys.Missing each) -> each.recipient().id() > 0))
			.toList();
		return MissingKeys.of(missing, this.paging);
	}

	private Stream<FileNode> files(EmulatorState state, KeyedFiles keyedFiles) {
		Room room = (this.roomId != null) ? encryptedRoom(state, this.roomId) : null;
		Stream<FileNode> files = (this.fileId != null) ? Stream.of(state.nodes().file(this.fileId)) : keyedFiles.all();
		return files.filter(FileNode::isEncrypted).filter((file) -> room == null || file.room() == room);
	}

	private static Room encryptedRoom(EmulatorState state, long id) {
		Room room = state.nodes().room(id);
		if (!room.isEncrypted()) {
			throw ErrorCode.TARGET_NOT_ENCRYPTED.exception();
		}
		return room;
	}

	private MissingKeyFinder finder(EmulatorState state, User caller) {
		if (this.useKey == null || this.useKey.isEmpty()) {
			return MissingKeyFinder.withCurrent(caller.id(), caller.keys());
		}
		return switch (this.useKey) {
			case "previous_user_key" -> MissingKeyFinder.withPrevious(caller.id(), caller.keys());
			case "room_rescue_key" -> roomKey(state, caller, MissingKeyFinder::withCurrent);
			case "previous_room_rescue_key" -> roomKey(state, caller, MissingKeyFinder::withPrevious);
			case "system_rescue_key" ->
				MissingKeyFinder.withCurrent(EmulatorState.SYSTEM_RESCUE_ID, state.systemRescueKeys());
			case "previous_system_rescue_key" ->
				MissingKeyFinder.withPrevious(EmulatorState.SYSTEM_RESCUE_ID, state.systemRescueKeys());
			default -> throw ErrorCode.PARAMETER_INVALID.exception("'use_key' is unknown");
		};
	}

	private MissingKeyFinder roomKey(EmulatorState state, User caller,
			BiFunction<Long, KeyRing, MissingKeyFinder> finder) {
		Room room = encryptedRoom(state, Fields.required(this.roomId, "room_id"));
		AccessControl.require(caller, room, Permission.MANAGE);
		if (room.rescueKeys().isEmpty()) {
			throw ErrorCode.ROOM_WITHOUT_RESCUE_KEY.exception();
		}
		return finder.apply(room.rescueRecipientId(), room.rescueKeys());
	}

	// with the system rescue key, a configuration manager searches all files, without
	// being a member of the rooms
	private boolean usesSystemKey() {
		return this.useKey != null && this.useKey.endsWith("system_rescue_key");
	}

}
